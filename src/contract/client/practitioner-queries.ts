import { queryOptions } from "@tanstack/react-query";
import type { FirstFreeList } from "../availability.ts";
import type { PractitionerList } from "../practitioner.ts";
import { requestJson } from "./request-json.ts";

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
