import { type QueryClient, useQueries } from "@tanstack/react-query";
import { findFollowUpTimes } from "#client/requests/find-follow-up-times.ts";
import { distanceOf, type Offer } from "#domain/follow-up/follow-up-offers.ts";
import type { Occurrence } from "#domain/follow-up/series.ts";
import type { Visit } from "./follow-up-booking.ts";

/** What is known of the free times for one visit. */
export type VisitTimes = { offers?: Offer[]; hasFailed: boolean; again: () => void };

type Question = { visit: Visit; minutes: number; occurrences: readonly Occurrence[]; timeZone: string };

const queryName = "follow-up-times";

/** Looks for times for every visit before anything is booked. The asked day comes first: most need no other. */
export function useVisitTimes({ visit, minutes, occurrences, timeZone }: Question): VisitTimes[] {
  const { practitionerId, patientId } = visit;
  const whose = { practitionerId, patientId, minutes, timeZone };
  return useQueries({
    queries: occurrences.map((occurrence) => ({
      queryKey: [queryName, visit.id, minutes, occurrence],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { asked, reach } = occurrence;
        if (occurrences.length > 1) {
          const sameDay = await findFollowUpTimes({
            ...whose,
            asked,
            reach: { earlier: 0, later: 0 },
            signal,
          });
          const [first] = sameDay;
          if (first && distanceOf(first) === 0) return [first];
        }
        return findFollowUpTimes({ ...whose, asked, reach, signal });
      },
      staleTime: 15_000,
      refetchOnWindowFocus: false,
    })),
    combine: (results) =>
      results.map(({ data, isError, isFetching, refetch }) => ({
        offers: isFetching && isError ? undefined : data,
        hasFailed: isError && !isFetching,
        again: () => void refetch(),
      })),
  });
}

/** Nothing that was found before counts any more: somebody has taken some of it. */
export const forgetVisitTimes = (client: QueryClient) => client.resetQueries({ queryKey: [queryName] });
