import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { resumeBooking, type Settlement, settleBooking } from "#contract/client/settle-booking.ts";
import { texts } from "#contract/texts/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { type HandOverDraft, handOverRequest } from "./hand-over-request.ts";
import { handOverTexts } from "./hand-over-texts.ts";
import { forgetHandOver, type KeptHandOver, keepHandOver, type SentHandOver } from "./kept-hand-over.ts";

const pollMs = 1000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pollMs));

type Sending = { draft: HandOverDraft; sent: SentHandOver; wasLeft?: boolean };

type HandOver = { from: AppointmentView; timeZone: string; staffId?: string; kept?: KeptHandOver };

/** Sends one hand-over, at most once however often it is tried, and keeps it until the desk has it. */
export function useHandOver({ from, timeZone, staffId, kept }: HandOver) {
  const client = useQueryClient();
  const [key] = useState(() => kept?.sent?.key ?? crypto.randomUUID());
  const onItsWay = useRef(kept?.sent);
  const [isConfirming, setConfirming] = useState(false);
  const keep = (draft: HandOverDraft) =>
    keepHandOver(from.id, { staffId, savedAt: Date.now(), draft, sent: onItsWay.current });
  const { mutate, data, isPending } = useMutation({
    mutationFn: ({ sent: { booking, at }, wasLeft }: Sending) => {
      const sending = { booking, key, onWaiting: () => setConfirming(true), pause };
      return wasLeft ? resumeBooking(sending, at) : settleBooking(sending);
    },
    onSuccess: (settlement, { draft }) => {
      if (settlement.outcome === "booked") return forgetHandOver(from.id);
      if (settlement.isKnown) onItsWay.current = undefined;
      return keep(draft);
    },
    onSettled: () => {
      setConfirming(false);
      void client.invalidateQueries({ queryKey: ["appointments"] });
    },
  });
  const send = (draft: HandOverDraft) => {
    const now = new Date();
    const sent = { key, booking: handOverRequest(draft, from, { timeZone, now }), at: now.getTime() };
    onItsWay.current = sent;
    keep(draft);
    mutate({ draft, sent });
  };
  const goOn = useEffectEvent(() => {
    if (kept?.sent) mutate({ draft: kept.draft, sent: kept.sent, wasLeft: true });
  });
  useEffect(() => goOn(), []);
  return {
    keep,
    send,
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
