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
};
