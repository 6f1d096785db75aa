import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { changeAppointment } from "#client/requests/change-appointment.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { canBecome } from "#domain/appointment/appointment-life-cycle.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./day-visit.module.css";
import { t } from "./t.ts";

const steps = ["checked-in", "arrived", "fulfilled", "noshow", "booked"] as const;

type Step = (typeof steps)[number];

type StatusStepsProps = { visit: AppointmentView; onTouch: () => void };

/** Says how far a visit is: on along its life cycle, or one step back to undo a slip. */
export function StatusSteps({ visit, onTouch }: StatusStepsProps) {
  const client = useQueryClient();
  const { mutate, isPending, variables, error, data } = useMutation({
    mutationFn: (status: Step) =>
      changeAppointment({ id: visit.id, change: { status }, key: crypto.randomUUID() }),
    onSettled: () => client.invalidateQueries({ queryKey: ["appointments"] }),
  });
  return (
    <>
      {steps
        .filter((step) => step !== visit.status && canBecome(visit.status, step))
        .map((step) => (
          <Button
            busy={isPending && variables === step}
            key={step}
            look={step === "noshow" || step === "booked" ? "quiet" : "plain"}
            onClick={(event) => {
              onTouch();
              // The button may be gone once the status has changed.
              event.currentTarget
                .closest("[data-visit]")
                ?.querySelector<HTMLElement>("[data-visit-head]")
                ?.focus();
              mutate(step);
            }}
          >
            {t().steps[step]}
          </Button>
        ))}
      {error && (
        <p className={styles.wrong} role="alert">
          {t().notChanged(whyText(error))}
        </p>
      )}
      <VisuallyHidden>
        <output>{data && t().changed(isolated(visit.patient.name), texts.status[visit.status])}</output>
      </VisuallyHidden>
    </>
  );
}

const whyText = (error: Error) => texts.problems[error instanceof ApiProblem ? error.kind : "internal"];
