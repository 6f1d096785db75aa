import { Hono } from "hono";
import { availabilityQuerySchema, availabilitySentences } from "#contract/availability.ts";
import type { AvailabilitySources } from "../availability/free-times.ts";
import { listAvailability } from "../availability/list-availability.ts";
import { readQuery } from "./read-query.ts";
import { readSpan } from "./read-span.ts";

/** Tells when practitioners are free. */
export const availabilityRoutes = (sources: AvailabilitySources) =>
  new Hono().get("/availability", async (c) => {
    const { minutes, from, to, ...who } = readQuery(c, availabilityQuerySchema, availabilitySentences);
    const span = readSpan({ from, to });
    return c.json(
      await listAvailability(sources, {
        ...who,
        minutes: Number(minutes),
        span: { start: span.from, end: span.to },
      }),
    );
  });
