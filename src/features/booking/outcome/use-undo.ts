import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { settleCancellation, type Waiting } from "#client/once/settle-booking.ts";
import { useNow } from "#ui/use-now.ts";
import { pause } from "./use-send-booking.ts";

/** How long it is offered, in milliseconds. */
export const undoMs = 10_000;

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
  const [key] = useState(() => crypto.randomUUID());
  const [waiting, setWaiting] = useState<Waiting>();
  const now = useNow(250);
  const { mutate, data, isPending } = useMutation({
    mutationFn: () => settleCancellation({ id: appointmentId, reason, key, onWaiting: setWaiting, pause }),
    onMutate: () => setWaiting(undefined),
    onSuccess: ({ outcome }) => outcome === "booked" && onUndone(),
  });
  const secondsLeft = Math.max(0, Math.ceil((until - now.getTime()) / 1000));
  const refusal = data?.outcome === "not-booked" && !isPending ? data : undefined;
  const canUndo = !isPending && (secondsLeft > 0 || refusal !== undefined);
  return {
    undo: () => canUndo && mutate(),
    canUndo,
    secondsLeft,
    isUndoing: isPending,
    waiting: isPending ? waiting : undefined,
    refusal,
  };
}
