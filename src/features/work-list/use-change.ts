import { useQuery, useQueryClient } from "@tanstack/react-query";
import { stepWrite } from "#client/once/change-write.ts";
import type { NotDone } from "#client/once/send-once.ts";
import { changingKey } from "#client/once/use-changing.ts";
import { useOnce } from "#client/once/use-once.ts";
import { proposalQueries } from "#client/queries/proposal-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentChangeRequest } from "#contract/appointment-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { ProposalList } from "#contract/proposals.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import type { WorkOutcome } from "./outcome.tsx";
import { workListTexts } from "./work-list-texts.ts";

type Change = {
  proposal: AppointmentView;
  step: "book" | "decline";
  /** What a person calls it, such as “Book Ana Ruiz, Mon 9:00”. */
  about: string;
  onChanged: (appointment: AppointmentView) => void;
  onTaken: (outcome: WorkOutcome) => void;
};

/** Changes a request once, whoever presses how often, and tells when another desk has been faster. */
export function useChange({ proposal, step, about, onChanged, onTaken }: Change) {
  const client = useQueryClient();
  const staffId = useQuery(sessionQueries.current()).data?.staff?.id;
  const read = () => void client.invalidateQueries({ queryKey: ["appointments"] });
  const { send, phase, isUnderWay, waiting } = useOnce({
    write: stepWrite,
    mutationKey: changingKey,
    place: { name: `${step} ${proposal.id}`, staffId, about: () => about },
    onDone: (changed) => {
      // It waits no longer, also until the list has been read again.
      client.setQueryData(proposalQueries.open().queryKey, (list) => list && without(list, proposal.id));
      onChanged(changed);
      read();
    },
    onNotDone: (ending) => {
      read();
      if (isTaken(ending))
        onTaken({
          tone: "warning",
          title: workListTexts().takenTitle,
          text: workListTexts().taken(proposal.patient.name),
        });
    },
  });
  const change = (change: AppointmentChangeRequest) =>
    send({ id: proposal.id, change: { ...change, expected: { status: "proposed" } } });
  return {
    change,
    isPending: isUnderWay,
    /** What is waited for, in words. */
    waiting: waiting && outcomeTexts()[waiting === "confirming" ? "confirmingTitle" : "connectionLost"],
    problem: phase.step === "not-done" ? phase.ending : undefined,
  };
}

const without = (list: ProposalList, id: string): ProposalList => ({
  ...list,
  proposals: list.proposals.filter(({ appointment }) => appointment.id !== id),
});

const isTaken = ({ kind }: NotDone) => kind === "changed-meanwhile" || kind === "booking-in-flight";

/** Why it was not done, or that nobody knows. */
export const problemText = ({ kind, isKnown }: NotDone): string => {
  const why = kind === "interrupted" ? outcomeTexts().interrupted : texts.problems[kind];
  return isKnown ? why : `${texts.booking.unknownTitle}. ${why}`;
};
