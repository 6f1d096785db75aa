import { useQuery } from "@tanstack/react-query";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";

export type WeekOf = { practitionerId: string; practitioners: readonly PractitionerSummary[] };

/**
 * Of whom a week is shown: whom the address names, or else whoever looks at it where that is a practitioner, or else the
 * first. Undefined when no week is asked for.
 */
export function useWeekOf(asked: string | undefined): WeekOf | undefined {
  const isAsked = asked !== undefined;
  const staff = useQuery({ ...sessionQueries.current(), enabled: isAsked }).data?.staff;
  const practitioners =
    useQuery({ ...practitionerQueries.all(), enabled: isAsked }).data?.practitioners ?? [];
  const practitionerId = asked || staff?.practitionerId || practitioners[0]?.id;
  return isAsked && practitionerId ? { practitionerId, practitioners } : undefined;
}
