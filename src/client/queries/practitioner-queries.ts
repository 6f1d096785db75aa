import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { FirstFreeList } from "#contract/availability.ts";
import type { PractitionerList } from "#contract/practitioner.ts";

export const practitionerQueries = {
  all: () =>
    queryOptions({
      queryKey: ["practitioners"],
      queryFn: ({ signal }) => requestJson<PractitionerList>("/api/practitioners", { signal }),
      staleTime: 5 * 60_000,
    }),
  /** When everybody is free next for so many minutes. */
  firstFree: (minutes: number) =>
    queryOptions({
      queryKey: ["appointments", "first free", minutes],
      queryFn: ({ signal }) =>
        requestJson<FirstFreeList>(`/api/availability/first?minutes=${minutes}`, { signal }),
      staleTime: 30_000,
      retry: false,
    }),
};
