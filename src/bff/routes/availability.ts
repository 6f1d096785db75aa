import { Hono } from "hono";
import { availabilityQuerySchema, availabilitySentences } from "#contract/availability.ts";
import type { AvailabilitySources } from "../availability/free-times.ts";
import { listAvailability } from "../availability/list-availability.ts";
import type { Holds } from "../holds/holds.ts";
import { withHolds } from "../holds/with-holds.ts";
import { ownToken } from "./holds.ts";
import { readQuery } from "./read-query.ts";
import { readSpan } from "./read-span.ts";

/** Tells when practitioners are free, without the times that another desk is about to book. */
export const availabilityRoutes = (sources: AvailabilitySources, holds: Pick<Holds, "during">) =>
  new Hono().get("/availability", async (c) => {
    const { minutes, from, to, ...who } = readQuery(c, availabilityQuerySchema, availabilitySentences);
    const span = readSpan({ from, to });
    return c.json(
      await listAvailability(withHolds(sources, holds, ownToken(c)), {
        ...who,
        minutes: Number(minutes),
        span: { start: span.from, end: span.to },
      }),
    );
  });
