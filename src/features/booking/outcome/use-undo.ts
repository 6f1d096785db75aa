import { useQueryClient } from "@tanstack/react-query";
import { changeWrite } from "#client/once/change-write.ts";
import { changingKey } from "#client/once/use-changing.ts";
import { useOnce } from "#client/once/use-once.ts";
import { showChanged } from "#client/queries/show-changed.ts";
import { useNow } from "#ui/use-now.ts";

type Undo = {
  appointmentId: string;
  /** Until when it is offered, in milliseconds since 1970. */
  until: number;
  /** Stored with the cancellation. */
  reason: string;
  onUndone: () => void;
};

/** Takes a booking back, once however often it is asked for, and stays with it until it is known what became of it. */
export function useUndo({ appointmentId, until, reason, onUndone }: Undo) {
  const client = useQueryClient();
  const now = useNow(250);
  const { send, phase, isUnderWay, waiting } = useOnce({
    write: changeWrite,
    mutationKey: changingKey,
    onDone: (cancelled) => {
      // The form that is filled in again would lead to it.
      showChanged(client, cancelled);
      onUndone();
    },
  });
  const secondsLeft = Math.max(0, Math.ceil((until - now.getTime()) / 1000));
  const refusal = phase.step === "not-done" ? phase.ending : undefined;
  const canUndo = !isUnderWay && (secondsLeft > 0 || refusal !== undefined);
  const cancellation = { status: "cancelled", cancelationReason: reason } as const;
  return {
    undo: () => canUndo && send({ id: appointmentId, change: cancellation }),
    canUndo,
    secondsLeft,
    isUndoing: isUnderWay,
    waiting,
    refusal,
  };
}
