import { useLayoutEffect, useRef } from "react";
import { Link } from "wouter";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { dayText } from "#contract/texts/format.ts";
import { isolated } from "#contract/texts/isolated.ts";
import { windowsOf } from "#domain/hand-over/windows-of.ts";
import { wishOf } from "#domain/hand-over/wish-of.ts";
import { Notice } from "#ui/notice.tsx";
import { handOverTexts } from "./hand-over-texts.ts";

/** Says what the desk has now, and where its end is to be seen. */
export function HandOverOutcome({ done, timeZone }: { done: AppointmentView; timeZone: string }) {
  const t = handOverTexts();
  const notice = useRef<HTMLElement>(null);
  useLayoutEffect(() => notice.current?.focus(), []);
  const wish = wishOf(windowsOf(done), timeZone);
  const parts = wish && [
    ...new Set([dayText(wish.first), dayText(wish.last)]),
    ...(wish.dayPart === "any" ? [] : [t.dayParts[wish.dayPart]]),
  ];
  const who = done.practitioner ? isolated(done.practitioner.name) : t.anyOf(done.specialty ?? "");
  return (
    <Notice heading="h1" ref={notice} title={t.doneTitle} tone="success">
      <p>{t.done(isolated(done.patient.name), [who, parts?.join(" – ")].filter(Boolean).join(", "))}</p>
      <p>
        <Link href="/work-list">{t.mine}</Link>
      </p>
    </Notice>
  );
}
