import { useQuery } from "@tanstack/react-query";
import { closedDayQueries } from "#client/queries/closed-day-queries.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import { nextOpenDay } from "#domain/availability/next-open-day.ts";
import { isCalendarDay } from "#domain/calendar-day.ts";
import { closedText, nextOpenText } from "#texts/closed/closed-text.ts";

type Named = { day?: string; practitioner?: PractitionerSummary };

/** That nobody works on the day that a line names, or not who it names, and when they do; empty where it is open. */
export function useClosedDay({ day = "", practitioner }: Named): string {
  const { data } = useQuery({
    ...closedDayQueries.around(day, practitioner?.id),
    enabled: isCalendarDay(day),
  });
  const how = data?.closed.find((one) => one.day === day)?.closed;
  if (!data || !how) return "";
  const next = nextOpenDay(day, data.closed, closedDayQueries.lastOf(day));
  return [closedText(how, day, practitioner), next && `${nextOpenText(next)}.`].filter(Boolean).join(" ");
}
