import { queryOptions } from "@tanstack/react-query";
import type { PractitionerList } from "../practitioner.ts";
import { requestJson } from "./request-json.ts";

export const practitionerQueries = {
  all: () =>
    queryOptions({
      queryKey: ["practitioners"],
      queryFn: ({ signal }) => requestJson<PractitionerList>("/api/practitioners", { signal }),
      staleTime: 5 * 60_000,
    }),
};
