import { useQuery } from "@tanstack/react-query";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { scheduleQueries } from "#client/queries/schedule-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import type { Day } from "#domain/wall-clock.ts";

export type WeekOf = { practitionerId: string; practitioners: readonly PractitionerSummary[] };

/**
 * Of whom a week is shown: whom the address names, or else whoever looks at it where that is a practitioner, or else the
 * first. Undefined when no week is asked for. `from`: the first day of the week.
 */
export function useWeekOf(from: Day, asked: string | undefined): WeekOf | undefined {
  const isAsked = asked !== undefined;
  const staff = useQuery({ ...sessionQueries.current(), enabled: isAsked }).data?.staff;
  const active = useQuery({ ...practitionerQueries.all(), enabled: isAsked }).data?.practitioners ?? [];
  const practitionerId = asked || staff?.practitionerId || active[0]?.id;
  const shown = useQuery({
    ...scheduleQueries.week(from, practitionerId ?? ""),
    enabled: isAsked && practitionerId !== undefined,
  }).data?.practitioner;
  if (!isAsked || !practitionerId) return undefined;
  // Whoever works here no more may have visits yet.
  const isMissing = shown && !active.some(({ id }) => id === shown.id);
  return { practitionerId, practitioners: isMissing ? [shown, ...active] : active };
}
