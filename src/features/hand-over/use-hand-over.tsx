import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { resumeBooking, type Settlement, settleBooking } from "#client/once/settle-booking.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { type HandOverDraft, handOverRequest } from "./hand-over-request.ts";
import { handOverTexts } from "./hand-over-texts.ts";
import { forgetHandOver, type KeptHandOver, keepHandOver, type SentHandOver } from "./kept-hand-over.ts";

const pollMs = 1000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pollMs));

type Sending = {
  sent: SentHandOver;
  /** When it was sent before the page was left; see {@link resumeBooking}. */
  sentAt?: number;
};

type HandOver = { from: AppointmentView; timeZone: string; staffId?: string; kept?: KeptHandOver };

/** Sends one hand-over, at most once however often it is tried, and keeps it until the desk has it. */
export function useHandOver({ from, timeZone, staffId, kept }: HandOver) {
  const client = useQueryClient();
  const [key] = useState(() => kept?.sent?.key ?? crypto.randomUUID());
  const latest = useRef(kept?.draft);
  const onItsWay = useRef(kept?.sent);
  const [isConfirming, setConfirming] = useState(false);
  const save = () => {
    const draft = latest.current;
    if (draft) keepHandOver(from.id, { staffId, savedAt: Date.now(), draft, sent: onItsWay.current });
  };
  const keep = (draft: HandOverDraft) => {
    latest.current = draft;
    save();
  };
  const { mutate, data, isPending } = useMutation({
    mutationFn: ({ sent: { booking }, sentAt }: Sending) => {
      const sending = { booking, key, onWaiting: () => setConfirming(true), pause };
      return sentAt === undefined ? settleBooking(sending) : resumeBooking(sending, sentAt);
    },
    onSuccess: (settlement) => {
      if (settlement.outcome === "booked") return forgetHandOver(from.id);
      if (settlement.isKnown) onItsWay.current = undefined;
      return save();
    },
    onSettled: () => {
      setConfirming(false);
      void client.invalidateQueries({ queryKey: ["appointments"] });
    },
  });
  const send = (draft: HandOverDraft) => {
    const now = new Date();
    const before = onItsWay.current;
    const booking = handOverRequest(draft, from, { timeZone, now });
    // The same wish is the same request, also on another day.
    const sent =
      before && isSame(before.draft, draft)
        ? before
        : { key, booking, at: before ? 0 : now.getTime(), draft };
    onItsWay.current = sent;
    keep(draft);
    mutate({ sent });
  };
  const goOn = useEffectEvent(() => {
    if (!kept?.sent) return;
    const { draft, sent } = kept;
    // What somebody has changed since is not sent by itself.
    mutate({ sent, sentAt: isSame(draft, sent.draft) ? sent.at : 0 });
  });
  useEffect(() => goOn(), []);
  return {
    keep,
    send,
    isPending,
    isConfirming,
    problem: data?.outcome === "not-booked" && !isPending && problemOf(data),
    done: data?.outcome === "booked" ? data : undefined,
  };
}

const isSame = (one: HandOverDraft, other: HandOverDraft) => JSON.stringify(one) === JSON.stringify(other);

function problemOf({ kind, isKnown }: Extract<Settlement, { outcome: "not-booked" }>): ReactNode {
  const t = handOverTexts();
  const text = kind === "interrupted" ? outcomeTexts().interrupted : texts.problems[kind];
  return (
    <div role="alert">
      <Notice title={isKnown ? t.notDone : texts.booking.unknownTitle} tone={isKnown ? "danger" : "warning"}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}
