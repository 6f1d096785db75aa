import type { QueryClient } from "@tanstack/react-query";
import { availabilityQueries } from "#client/queries/availability-queries.ts";
import type { AvailabilityList } from "#contract/availability.ts";
import type { Day } from "#domain/wall-clock.ts";

/** The days on which a practitioner is known to have no free time; it asks nobody. */
export function fullDays(client: QueryClient, practitionerId: string): Set<Day> {
  const known = client.getQueriesData<AvailabilityList>({
    queryKey: availabilityQueries.of({ practitionerId }),
  });
  return new Set(
    known.flatMap(([key, list]) => {
      const free = list?.practitioners.find((one) => one.practitionerId === practitionerId)?.free;
      const { day, days } = availabilityQueries.daysOf(key);
      return free?.length === 0 && days === 1 ? [day] : [];
    }),
  );
}
