import { useQuery } from "@tanstack/react-query";
import type { Closed } from "#domain/availability/clinic-hours.ts";
import { nextOpenDay } from "#domain/availability/next-open-day.ts";
import { isCalendarDay } from "#domain/calendar-day.ts";
import { closedDayQueries } from "./closed-day-queries.ts";

/** How a day is closed, and the next one that is not, as far as that is known; nothing of a day that is open. */
export type ClosedDay = { how?: Closed; next?: string };

/** Whether nobody works on a day, or not the practitioner; of what is no day nothing is asked. */
export function useClosedDay(day: string, practitionerId?: string): ClosedDay {
  const { data } = useQuery({
    ...closedDayQueries.around(day, practitionerId),
    enabled: isCalendarDay(day),
  });
  const how = data?.closed.find((one) => one.day === day)?.closed;
  if (!data || !how) return {};
  return { how, next: nextOpenDay(day, data.closed, closedDayQueries.lastOf(day)) };
}
