import type { AppointmentView } from "#contract/appointment-view.ts";
import { usualIntervals, usualPlace } from "#domain/follow-up/usual-intervals.ts";
import { takeNextVisit } from "#domain/typed/typed-next-visit.ts";
import type { When } from "#domain/typed/typed-when.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { serverNow } from "#lib/clock/server-clock.ts";
import { countingText } from "#texts/counting/counting-text.ts";
import { intervalText } from "#texts/interval-text.ts";
import { nextVisitText, nextVisitWords } from "#texts/typed/next-visit-words.ts";
import { typedTexts } from "#texts/typed/question-text.ts";
import { typedWhenText } from "#texts/typed/typed-when-text.ts";
import { type Asked, ReadingField } from "#ui/field/reading-field.tsx";
import { Choices } from "./choices.tsx";
import styles from "./hand-over.module.css";
import type { HandOverDraft } from "./hand-over-request.ts";
import { handOverTexts } from "./hand-over-texts.ts";
import { visitDay, wishedTime } from "./wished-time.ts";

/** The box in which it can be typed when the next visit is wanted. */
export const typedId = "hand-over-typed";

type WhenFieldsProps = {
  draft: HandOverDraft;
  from: AppointmentView;
  timeZone: string;
  change: (fields: Partial<HandOverDraft>) => void;
  asked: Asked<When> | undefined;
  onAsked: (asked: Asked<When> | undefined) => void;
};

const parts = ["any", "morning", "afternoon"] as const;

/** How soon and at what time of day, by what is usual or by whatever is typed; and what that comes to. */
export function WhenFields({ draft, from, timeZone, change, asked, onAsked }: WhenFieldsProps) {
  const t = handOverTexts();
  const clock = { timeZone, now: serverNow() };
  const wished = wishedTime(draft, from, clock);
  const words = nextVisitWords({
    visit: visitDay(from, clock),
    today: wallClockDay(clock.now, timeZone),
    now: wallClockTime(clock.now, timeZone),
    day: wished.day,
  });
  const choose = (fields: Partial<HandOverDraft>) => {
    onAsked(undefined);
    change(fields);
  };
  const take = (when: When) => {
    const next = takeNextVisit(when, draft, wished.day);
    // Who says a day means that one, and who says a time no other part of the day.
    change({ ...next, ...(next.day && { isAbout: false }), ...(next.time && { dayPart: "any" }) });
  };
  return (
    <>
      <Choices
        choices={usualIntervals.map((interval, at) => ({ value: String(at), label: intervalText(interval) }))}
        label={t.when}
        name="interval"
        onChange={(at) => choose({ interval: usualIntervals[Number(at)], day: undefined })}
        value={String(usualPlace(draft.interval))}
      />
      <Choices
        choices={parts.map((value) => ({ value, label: t.dayParts[value] }))}
        label={t.dayPart}
        name="day-part"
        onChange={(dayPart) => choose({ dayPart, time: undefined, end: undefined })}
        value={draft.time ? undefined : draft.dayPart}
      />
      <ReadingField
        {...words}
        asked={asked}
        id={typedId}
        onAsked={onAsked}
        onTake={take}
        shown={nextVisitText(draft, (interval) => usualPlace(interval) >= 0)}
      />
      <output className={styles.quiet}>{wishText(draft, from, timeZone)}</output>
    </>
  );
}

function wishText(draft: HandOverDraft, visit: AppointmentView, timeZone: string): string {
  const now = serverNow();
  const { day, from } = wishedTime(draft, visit, { timeZone, now });
  const when = typedWhenText({ ...draft, day });
  const { interval } = draft;
  return interval ? countingText({ interval, from, today: wallClockDay(now, timeZone), when }) : when;
}

/** A wish of which nothing is left, since the page stood open until it was over: as it stands, and what is said of it. */
export function pastWish(draft: HandOverDraft, from: AppointmentView, timeZone: string) {
  const { windows } = wishedTime(draft, from, { timeZone, now: serverNow() });
  if (windows.length > 0) return undefined;
  const shown = wishText(draft, from, timeZone);
  return { shown, said: typedTexts().past(shown) };
}
