import { readQuery } from "#bff/http/requests/read-query.ts";
import { readSpan } from "#bff/http/requests/read-span.ts";
import { routes } from "#bff/http/table/routes.ts";
import { checkTime } from "#bff/times/availability/check-time.ts";
import { closedDays } from "#bff/times/availability/closed-days.ts";
import { createFirstFree } from "#bff/times/availability/first-free.ts";
import type { AvailabilitySources } from "#bff/times/availability/free-times.ts";
import { listAvailability } from "#bff/times/availability/list-availability.ts";
import { withHolds } from "#bff/times/availability/with-holds.ts";
import type { Holds } from "#bff/times/holds/holds.ts";
import {
  availabilityQuerySchema,
  availabilitySentences,
  firstFreeQuerySchema,
} from "#contract/availability.ts";
import { bookingSentences } from "#contract/booking-rules.ts";
import { closedDaysQuerySchema, closedDaysSentences } from "#contract/closed-days.ts";
import { timeCheckQuerySchema, timeCheckSentences } from "#contract/time-check.ts";
import { type VisitYears, visitYearRules } from "#contract/visit-years.ts";
import { ownToken } from "./holds.ts";

/**
 * Tells when practitioners are free, without the times that another desk is about to book, on which days nobody works, and
 * whether one time is free.
 */
export const availabilityRoutes = (
  sources: AvailabilitySources,
  holds: Pick<Holds, "during">,
  visitYears: VisitYears,
) => {
  const checkSchema = timeCheckQuerySchema.check(...visitYearRules(visitYears));
  const firstFree = createFirstFree(sources);
  return routes({
    "GET /api/availability/first": async (c) => {
      const { minutes } = readQuery(c, firstFreeQuerySchema, availabilitySentences);
      return c.json(await firstFree(Number(minutes)));
    },
    "GET /api/availability": async (c) => {
      const { minutes, from, to, ...who } = readQuery(c, availabilityQuerySchema, availabilitySentences);
      const span = readSpan({ from, to });
      return c.json(
        await listAvailability(withHolds(sources, holds, ownToken(c)), {
          ...who,
          minutes: Number(minutes),
          span: { start: span.from, end: span.to },
        }),
      );
    },
    "GET /api/closed-days": async (c) => {
      const { days, ...asked } = readQuery(c, closedDaysQuerySchema, closedDaysSentences);
      return c.json(await closedDays(sources, { ...asked, days: Number(days) }));
    },
    "GET /api/conflicts": async (c) => {
      const { start, end, ...who } = readQuery(c, checkSchema, {
        ...bookingSentences,
        ...timeCheckSentences,
      });
      const claim = { ...who, start: new Date(start), end: new Date(end) };
      return c.json(await checkTime(withHolds(sources, holds, ownToken(c)), claim));
    },
  });
};
