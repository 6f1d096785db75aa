import { useMutation, useQueryClient } from "@tanstack/react-query";
import { movedVisitQueries } from "#client/queries/moved-visit-queries.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { leaveMovedVisit } from "#client/requests/leave-moved-visit.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { MovedVisitList } from "#contract/moved-visits.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import type { WallTime } from "./moved-times.ts";
import type { WorkOutcome } from "./outcome.tsx";
import { workListTexts } from "./work-list-texts.ts";

type KeepMovedProps = {
  appointment: AppointmentView;
  time: WallTime;
  onDone: (outcome: WorkOutcome) => void;
};

/** Says that an appointment stays where it is now: it is listed no longer. */
export function KeepMoved({ appointment: { id, patient }, time, onDone }: KeepMovedProps) {
  const t = workListTexts().moved;
  const client = useQueryClient();
  const name = isolated(patient.name);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => leaveMovedVisit(id),
    onSuccess: () => {
      client.setQueryData(movedVisitQueries.open().queryKey, (list) => list && without(list, id));
      onDone({ tone: "info", title: t.kept(name, time.whole) });
    },
  });
  return (
    <>
      <Button aria-label={t.keepFor(name, time.start)} busy={isPending} look="quiet" onClick={() => mutate()}>
        {t.keep(time.start)}
      </Button>
      {error && (
        <div role="alert">
          <Notice
            title={texts.problems[error instanceof ApiProblem ? error.kind : "internal"]}
            tone="danger"
          />
        </div>
      )}
    </>
  );
}

// Another desk may have been faster.
const without = ({ visits, count }: MovedVisitList, id: string): MovedVisitList => {
  const others = visits.filter(({ appointment }) => appointment.id !== id);
  return { visits: others, count: count - (visits.length - others.length) };
};
