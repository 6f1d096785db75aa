import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { Session } from "#contract/session.ts";

export const sessionQueries = {
  current: () =>
    queryOptions({
      queryKey: ["session"],
      queryFn: ({ signal }) => requestJson<Session>("/api/session", { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** What the server says once nobody is signed in any more. `askedAt` tells one end from another. */
  afterItsEnd: (askedAt: number) =>
    queryOptions({
      queryKey: ["session-end", askedAt],
      queryFn: ({ signal }) => requestJson<Session>("/api/session", { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
};
