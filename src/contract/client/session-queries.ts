import { queryOptions } from "@tanstack/react-query";
import type { Session } from "../session.ts";
import { requestJson } from "./request-json.ts";

export const sessionQueries = {
  current: () =>
    queryOptions({
      queryKey: ["session"],
      queryFn: ({ signal }) => requestJson<Session>("/api/session", { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
