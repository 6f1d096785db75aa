import { useQuery, useQueryClient } from "@tanstack/react-query";
import { stepWrite } from "#client/once/change-write.ts";
import type { NotDone } from "#client/once/send-once.ts";
import { changingKey } from "#client/once/use-changing.ts";
import { useOnce } from "#client/once/use-once.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { Change } from "#client/requests/change-appointment.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { canBecome } from "#domain/appointment/appointment-life-cycle.ts";
import { isolated } from "#texts/isolated.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./day-visit.module.css";
import { t } from "./t.ts";

const steps = ["checked-in", "arrived", "fulfilled", "noshow", "booked"] as const;

type Step = (typeof steps)[number];

/** Says how far a visit is, one step at a time, and stays with each until it is known what became of it. */
export function useStatusStep(visit: AppointmentView) {
  const client = useQueryClient();
  const staffId = useQuery(sessionQueries.current()).data?.staff?.id;
  const read = () => void client.invalidateQueries({ queryKey: ["appointments"] });
  const name = isolated(visit.patient.name);
  const about = ({ change: { status = visit.status } }: Change) => t().changed(name, texts.status[status]);
  const place = { name: `step ${visit.id}`, staffId, about };
  const once = useOnce({ write: stepWrite, mutationKey: changingKey, place, onDone: read, onNotDone: read });
  return {
    ...once,
    take: (status: Step) =>
      once.send({ id: visit.id, change: { status, expected: { status: visit.status } } }),
  };
}

export type StatusStep = ReturnType<typeof useStatusStep>;

type StatusStepsProps = { visit: AppointmentView; step: StatusStep; onTouch: () => void };

/** What can be said of a visit: on along its life cycle, or one step back to undo a slip. */
export function StatusSteps({ visit, step, onTouch }: StatusStepsProps) {
  return steps
    .filter((status) => status !== visit.status && canBecome(visit.status, status))
    .map((status) => (
      <Button
        busy={step.isUnderWay}
        key={status}
        look={status === "noshow" || status === "booked" ? "quiet" : "plain"}
        onClick={(event) => {
          onTouch();
          // The button may be gone once the status has changed.
          event.currentTarget
            .closest("[data-visit]")
            ?.querySelector<HTMLElement>("[data-visit-head]")
            ?.focus();
          step.take(status);
        }}
      >
        {t().steps[status]}
      </Button>
    ));
}

/** How far the step is that was pressed last, beside the visit whether it is open or folded. */
export function StepOutcome({ visit, step }: { visit: AppointmentView; step: StatusStep }) {
  const { phase, waiting } = step;
  const isDone = phase.step === "done";
  const name = isolated(visit.patient.name);
  return (
    <>
      <output className={styles.outcome}>
        {waiting && outcomeTexts()[waiting === "confirming" ? "confirmingTitle" : "connectionLost"]}
      </output>
      <VisuallyHidden>
        <output>{isDone && t().changed(name, texts.status[phase.done.status])}</output>
      </VisuallyHidden>
      {phase.step === "not-done" && (
        <p className={styles.wrong} role="alert">
          {(phase.ending.isKnown ? t().notChanged : t().notKnown)(whyText(phase.ending))}
        </p>
      )}
    </>
  );
}

const whyText = ({ kind }: NotDone) =>
  kind === "interrupted" ? outcomeTexts().interrupted : texts.problems[kind];
