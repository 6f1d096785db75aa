import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import { holdToken } from "#client/tab/hold-token.ts";
import { holdTokenHeader } from "#contract/hold-token-header.ts";
import type { TimeCheck, TimeCheckQuery } from "#contract/time-check.ts";

export const conflictQueries = {
  /** What a booking of a time would be refused for now; read again whenever appointments change. */
  check: (query: TimeCheckQuery) =>
    queryOptions({
      queryKey: ["appointments", "conflicts", query],
      queryFn: ({ signal }) => {
        const given = Object.entries(query).filter(([, value]) => value !== undefined);
        return requestJson<TimeCheck>(`/api/conflicts?${new URLSearchParams(Object.fromEntries(given))}`, {
          headers: { [holdTokenHeader]: holdToken() },
          signal,
        });
      },
      staleTime: 15_000,
      retry: false,
    }),
};
