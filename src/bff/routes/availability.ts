import { Hono } from "hono";
import {
  availabilityQuerySchema,
  availabilitySentences,
  firstFreeQuerySchema,
} from "#contract/availability.ts";
import { timeCheckQuerySchema, timeCheckSentences } from "#contract/time-check.ts";
import { checkTime } from "../availability/check-time.ts";
import { createFirstFree } from "../availability/first-free.ts";
import type { AvailabilitySources } from "../availability/free-times.ts";
import { listAvailability } from "../availability/list-availability.ts";
import type { Holds } from "../holds/holds.ts";
import { withHolds } from "../holds/with-holds.ts";
import { ownToken } from "./holds.ts";
import { readQuery } from "./read-query.ts";
import { readSpan } from "./read-span.ts";

/**
 * Tells when practitioners are free, without the times that another desk is about to book, and whether one time is free.
 */
export const availabilityRoutes = (sources: AvailabilitySources, holds: Pick<Holds, "during">) => {
  const firstFree = createFirstFree(sources);
  return new Hono()
    .get("/availability/first", async (c) => {
      const { minutes } = readQuery(c, firstFreeQuerySchema, availabilitySentences);
      return c.json(await firstFree(Number(minutes)));
    })
    .get("/availability", async (c) => {
      const { minutes, from, to, ...who } = readQuery(c, availabilityQuerySchema, availabilitySentences);
      const span = readSpan({ from, to });
      return c.json(
        await listAvailability(withHolds(sources, holds, ownToken(c)), {
          ...who,
          minutes: Number(minutes),
          span: { start: span.from, end: span.to },
        }),
      );
    })
    .get("/conflicts", async (c) => {
      const { start, end, ...who } = readQuery(c, timeCheckQuerySchema, timeCheckSentences);
      const claim = { ...who, start: new Date(start), end: new Date(end) };
      return c.json(await checkTime(withHolds(sources, holds, ownToken(c)), claim));
    });
};
