import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { HandOverList, ProposalList, ProposalTimes } from "#contract/proposals.ts";

// Under “appointments”, so that all of them are read again when any desk changes one.
export const proposalQueries = {
  /** What waits for the desk. */
  open: () =>
    queryOptions({
      queryKey: ["appointments", "proposals"],
      queryFn: ({ signal }) => requestJson<ProposalList>("/api/proposals", { signal }),
      staleTime: 15_000,
    }),

  /** The first free time of each of these, at most 50. */
  times: (ids: string[]) =>
    queryOptions({
      queryKey: ["appointments", "proposal-times", ids.join()],
      queryFn: ({ signal }) =>
        requestJson<ProposalTimes>(`/api/proposals/times?${new URLSearchParams({ ids: ids.join() })}`, {
          signal,
        }),
      staleTime: 15_000,
      placeholderData: (previous) => previous,
    }),

  /** What became of what this person handed over. */
  handOvers: () =>
    queryOptions({
      queryKey: ["appointments", "hand-overs"],
      queryFn: ({ signal }) => requestJson<HandOverList>("/api/hand-overs", { signal }),
      staleTime: 15_000,
    }),

  /** The appointment that is handed over from. */
  from: (id: string) =>
    queryOptions({
      queryKey: ["appointments", "handed-over-from", id],
      queryFn: ({ signal }) =>
        requestJson<AppointmentView>(`/api/appointments/${encodeURIComponent(id)}`, { signal }),
      staleTime: 60_000,
    }),
};
