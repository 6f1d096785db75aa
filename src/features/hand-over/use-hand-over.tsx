import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { bookingWrite } from "#client/once/booking-write.ts";
import type { NotDone } from "#client/once/send-once.ts";
import { useOnce } from "#client/once/use-once.ts";
import { forgetCarriedNotes } from "#client/tab/carried-notes.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { serverNow } from "#lib/clock/server-clock.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { type HandOverDraft, handOverRequest } from "./hand-over-request.ts";
import { handOverTexts } from "./hand-over-texts.ts";
import { forgetHandOver, type KeptHandOver, keepHandOver } from "./kept-hand-over.ts";

type HandOver = { from: AppointmentView; timeZone: string; staffId?: string; kept?: KeptHandOver };

/** Sends one hand-over, at most once however often it is tried, and keeps it until the desk has it. */
export function useHandOver({ from, timeZone, staffId, kept }: HandOver) {
  const client = useQueryClient();
  const [key] = useState(() => kept?.sent?.key ?? crypto.randomUUID());
  const latest = useRef(kept?.draft);
  const onItsWay = useRef(kept?.sent);
  const save = () => {
    const draft = latest.current;
    if (draft) keepHandOver(from.id, { staffId, savedAt: Date.now(), draft, sent: onItsWay.current });
  };
  const keep = (draft: HandOverDraft) => {
    latest.current = draft;
    save();
  };
  const read = () => void client.invalidateQueries({ queryKey: ["appointments"] });
  const once = useOnce({
    write: bookingWrite,
    key,
    onDone: () => {
      forgetHandOver(from.id);
      forgetCarriedNotes(from.id);
      read();
    },
    onNotDone: ({ isKnown }) => {
      if (isKnown) onItsWay.current = undefined;
      save();
      read();
    },
  });
  const { phase, isUnderWay, waiting } = once;
  const send = (draft: HandOverDraft) => {
    const now = serverNow();
    const before = onItsWay.current;
    const booking = handOverRequest(draft, from, { timeZone, now });
    // The same wish is the same request, also on another day.
    const sent =
      before && isSame(before.draft, draft)
        ? before
        : { key, booking, at: before ? 0 : now.getTime(), draft };
    if (!once.send(sent.booking)) return;
    onItsWay.current = sent;
    keep(draft);
  };
  const goOn = useEffectEvent(() => {
    if (!kept?.sent) return;
    const { draft, sent } = kept;
    // What somebody has changed since is not sent by itself.
    once.resume({ key, wanted: sent.booking, sentAt: isSame(draft, sent.draft) ? sent.at : 0 });
  });
  useEffect(() => goOn(), []);
  return {
    keep,
    send,
    isPending: isUnderWay,
    isConfirming: waiting !== undefined,
    problem: phase.step === "not-done" && problemOf(phase.ending),
    done: phase.step === "done" ? phase : undefined,
  };
}

const isSame = (one: HandOverDraft, other: HandOverDraft) => JSON.stringify(one) === JSON.stringify(other);

function problemOf({ kind, isKnown }: NotDone): ReactNode {
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
