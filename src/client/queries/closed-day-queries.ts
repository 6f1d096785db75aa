import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { ClosedDays } from "#contract/closed-days.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import type { Day } from "#domain/wall-clock.ts";

/** How many days are asked for: a month as a calendar shows it, and some weeks in which an open day is looked for. */
const days = 100;

/** The clinic's roles are as old as that at most. */
const freshMs = 180_000;

/** The first day that a calendar of this day's month can show. */
const firstShown = (day: Day): Day => shiftDay(`${day.slice(0, 7)}-01`, -7);

export const closedDayQueries = {
  /** On which days of a day's month, and for some time after it, nobody works, or a practitioner does not. */
  around: (day: Day, practitionerId = "") =>
    queryOptions({
      queryKey: ["closed days", firstShown(day), practitionerId],
      queryFn: ({ signal }) => {
        const whose = practitionerId ? { practitionerId } : undefined;
        const query = new URLSearchParams({ from: firstShown(day), days: String(days), ...whose });
        return requestJson<ClosedDays>(`/api/closed-days?${query}`, { signal });
      },
      staleTime: freshMs,
      retry: false,
    }),

  /** The last day that the answer about a day tells of. */
  lastOf: (day: Day): Day => shiftDay(firstShown(day), days - 1),
};
