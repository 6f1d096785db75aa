import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { MovedVisitList } from "#contract/moved-visits.ts";

// Under “appointments”, so that it is read again when any desk moves or leaves one of them.
export const movedVisitQueries = {
  /** The appointments that other rules of the zone have moved and nobody has dealt with. */
  open: () =>
    queryOptions({
      queryKey: ["appointments", "moved-visits"],
      queryFn: ({ signal }) => requestJson<MovedVisitList>("/api/moved-visits", { signal }),
      staleTime: 60_000,
    }),
};
