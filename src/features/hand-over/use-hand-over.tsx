import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { type Settlement, settleBooking } from "#contract/client/settle-booking.ts";
import { texts } from "#contract/texts/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { type HandOverDraft, handOverRequest } from "./hand-over-request.ts";
import { handOverTexts } from "./hand-over-texts.ts";

const pollMs = 1000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pollMs));

/** Sends one hand-over, at most once however often it is tried. */
export function useHandOver(from: AppointmentView, timeZone: string) {
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [isConfirming, setConfirming] = useState(false);
  const { mutate, data, isPending } = useMutation({
    mutationFn: (draft: HandOverDraft) =>
      settleBooking({
        booking: handOverRequest(draft, from, { timeZone, now: new Date() }),
        key,
        onWaiting: () => setConfirming(true),
        pause,
      }),
    onSettled: () => {
      setConfirming(false);
      void client.invalidateQueries({ queryKey: ["appointments"] });
    },
  });
  return {
    send: mutate,
    isPending,
    isConfirming,
    problem: data?.outcome === "not-booked" && !isPending && problemOf(data),
    done: data?.outcome === "booked" ? data.appointment : undefined,
  };
}

function problemOf({ kind, isKnown }: Extract<Settlement, { outcome: "not-booked" }>): ReactNode {
  const t = handOverTexts();
  const text = kind === "interrupted" ? texts.booking.interrupted : texts.problems[kind];
  return (
    <div role="alert">
      <Notice title={isKnown ? t.notDone : texts.booking.unknownTitle} tone={isKnown ? "danger" : "warning"}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}
