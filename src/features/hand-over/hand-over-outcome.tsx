import { useLayoutEffect, useRef } from "react";
import { Link } from "wouter";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { windowsOf } from "#domain/hand-over/windows-of.ts";
import { wishOf } from "#domain/hand-over/wish-of.ts";
import { dayText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { typedTimesText } from "#texts/typed/typed-when-text.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Notice } from "#ui/notice.tsx";
import { handOverTexts } from "./hand-over-texts.ts";

type Done = { done: AppointmentView; isOfEarlierTry: boolean };

/** Says what the desk has now, and where its end is to be seen. */
export function HandOverOutcome({ done, timeZone }: { done: Done; timeZone: string }) {
  const t = handOverTexts();
  const notice = useRef<HTMLElement>(null);
  useLayoutEffect(() => notice.current?.focus(), []);
  const { done: appointment, isOfEarlierTry } = done;
  const { patient, practitioner, specialty = "" } = appointment;
  const wish = wishOf(windowsOf(appointment), timeZone);
  const days = wish && [...new Set([dayText(wish.first), dayText(wish.last)])].join(" – ");
  const partOfDay = wish && wish.dayPart !== "any" ? t.dayParts[wish.dayPart] : undefined;
  const time = wish?.times ? typedTimesText({ time: wish.times.start, end: wish.times.end }) : partOfDay;
  const who = practitioner ? isolated(practitioner.name) : t.anyOf(isolated(usualText(specialty)));
  return (
    <Notice heading="h1" ref={notice} title={t.doneTitle} tone="success">
      <p>{t.done(isolated(patient.name), [who, days, time].filter(Boolean).join(", "))}</p>
      {isOfEarlierTry && <p>{t.earlier}</p>}
      <p>
        <Link href="/work-list">{t.mine}</Link>
      </p>
    </Notice>
  );
}
