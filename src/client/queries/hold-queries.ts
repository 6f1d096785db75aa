import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import { holdToken } from "#client/tab/hold-token.ts";
import { holdTokenHeader } from "#contract/hold-token-header.ts";
import type { HoldList } from "#contract/holds.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import type { Day } from "#domain/wall-clock.ts";

const longestWaitMs = 120_000;

export const holdQueries = {
  /** What other desks are about to book on a day of the clinic, or on some from then on. `timeZone` is the clinic's. */
  day: (day: Day, timeZone: string, days = 1) =>
    queryOptions({
      queryKey: ["holds", day, timeZone, days],
      queryFn: ({ signal }) => {
        const from = startOfDay(day, timeZone).toISOString();
        const to = startOfDay(shiftDay(day, days), timeZone).toISOString();
        return requestJson<HoldList>(`/api/holds?${new URLSearchParams({ from, to })}`, {
          headers: { [holdTokenHeader]: holdToken() },
          signal,
        });
      },
      staleTime: 15_000,
      retry: false,
      // A hold that is not renewed ends without anybody telling.
      refetchInterval: ({ state }) => {
        const ends = state.data?.holds.map(({ endsInMs }) => endsInMs) ?? [];
        return ends.length > 0 && Math.min(longestWaitMs, ...ends) + 500;
      },
    }),
};
