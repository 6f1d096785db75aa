import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { proposalQueries } from "#client/queries/proposal-queries.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { changeAppointment } from "#client/requests/change-appointment.ts";
import { readBookingState } from "#client/requests/read-booking-state.ts";
import type { AppointmentChangeRequest } from "#contract/appointment-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { ProposalList } from "#contract/proposals.ts";
import { texts } from "#texts/texts.ts";
import type { WorkOutcome } from "./outcome.tsx";
import { workListTexts } from "./work-list-texts.ts";

type Change = {
  proposal: AppointmentView;
  onChanged: (appointment: AppointmentView) => void;
  onTaken: (outcome: WorkOutcome) => void;
};

const pollMs = 1000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pollMs));

/** Changes a request once, whoever presses how often, and tells when another desk has been faster. */
export function useChange({ proposal, onChanged, onTaken }: Change) {
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error } = useMutation({
    mutationFn: (change: AppointmentChangeRequest) =>
      settle(proposal.id, { ...change, expectedStatus: "proposed" }, key),
    onSuccess: (changed) => {
      // It waits no longer, also until the list has been read again.
      client.setQueryData(proposalQueries.open().queryKey, (list) => list && without(list, proposal.id));
      onChanged(changed);
    },
    onError: (failure) => {
      if (failure instanceof ApiProblem && isTaken(failure))
        onTaken({
          tone: "warning",
          title: workListTexts().takenTitle,
          text: workListTexts().taken(proposal.patient.name),
        });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["appointments"] }),
  });
  return { change: mutate, isPending, problem: error ? problemText(error) : undefined };
}

const without = (list: ProposalList, id: string): ProposalList => ({
  ...list,
  proposals: list.proposals.filter(({ appointment }) => appointment.id !== id),
});

const isTaken = ({ kind }: ApiProblem) => kind === "changed-meanwhile" || kind === "booking-in-flight";

const problemText = (error: Error) =>
  error instanceof ApiProblem ? texts.problems[error.kind] : texts.problems.internal;

async function settle(id: string, change: AppointmentChangeRequest, key: string): Promise<AppointmentView> {
  let state = await changeAppointment({ id, change, key });
  while (state.state === "confirming") {
    await pause();
    state = await readBookingState(key).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.isOutcomeUnknown) return { state: "confirming" as const, key };
      throw error;
    });
  }
  if (state.state === "failed") throw new ApiProblem(state.problem.code, state.problem);
  return state.appointment;
}
