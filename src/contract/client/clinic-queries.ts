import { queryOptions } from "@tanstack/react-query";
import type { ClinicLists } from "../clinic-lists.ts";
import { requestJson } from "./request-json.ts";

export const clinicQueries = {
  /** What the clinic offers, and the texts that it uses often. They change when the server is started anew. */
  lists: () =>
    queryOptions({
      queryKey: ["clinic"],
      queryFn: ({ signal }) => requestJson<ClinicLists>("/api/clinic", { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
};
