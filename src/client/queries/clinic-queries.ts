import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { ClinicLists } from "#contract/clinic-lists.ts";

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
