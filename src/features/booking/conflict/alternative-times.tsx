import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import type { Alternative } from "#contract/problem.ts";
import { readEntry } from "#domain/appointment/appointment-time.ts";
import { entryOfTime } from "#domain/typed/entry-of-time.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { useTimeEntry } from "#features/booking/when/use-time-entry.ts";
import { timeText, weekdayTimeText } from "#texts/format.ts";
import { takenTexts } from "#texts/taken/taken-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./conflict-panel.module.css";

type AlternativeTimesProps = {
  alternatives: readonly Alternative[];
  /** With whom the refused booking was, and when. */
  practitionerId?: string;
  refusedStart?: string;
  timeZone: string;
  /** They come while somebody types. */
  isLate?: boolean;
  /** A time was put into the form: the focus must go somewhere, since the buttons may go. */
  onChosen: () => void;
};

/** Free times to choose from: one press puts a time into the form, one more books it. */
export function AlternativeTimes(props: AlternativeTimesProps) {
  const { alternatives, practitionerId, refusedStart, timeZone } = props;
  const choice = useChoice(timeZone, props.onChosen);
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners;
  const nameOf = (wanted?: string) => practitioners?.find((one) => one.id === wanted)?.name;
  if (alternatives.length === 0) return <p>{takenTexts().noAlternatives}</p>;
  const days = alternatives.map(({ start }) => wallClockDay(new Date(start), timeZone));
  const refusedDay = refusedStart && wallClockDay(new Date(refusedStart), timeZone);
  const isNext = refusedDay !== undefined && days.every((day) => day > refusedDay);
  return (
    <Around isLate={props.isLate} label={isNext ? takenTexts().next : takenTexts().alternatives}>
      <div className={styles.choices}>
        {alternatives.map((alternative, at) => {
          const start = new Date(alternative.start);
          // A day is named once, before its first time.
          const isDayKnown = days[at] === (days[at - 1] ?? refusedDay);
          const other = alternative.practitionerId !== practitionerId && nameOf(alternative.practitionerId);
          return (
            <Button
              aria-pressed={choice.isChosen(alternative)}
              key={`${alternative.start} ${alternative.practitionerId}`}
              onClick={() => choice.choose(alternative, nameOf(alternative.practitionerId) ?? "")}
            >
              {isDayKnown && days[at] !== refusedDay ? (
                <>
                  <VisuallyHidden>{weekdayTimeText(start, timeZone)}</VisuallyHidden>
                  <span aria-hidden="true">{timeText(start, timeZone)}</span>
                </>
              ) : (
                <span>{isDayKnown ? timeText(start, timeZone) : weekdayTimeText(start, timeZone)}</span>
              )}
              {other && <bdi>{other}</bdi>}
            </Button>
          );
        })}
      </div>
    </Around>
  );
}

type AroundProps = { isLate?: boolean; label: string; children: ReactNode };

function Around({ isLate, label, children }: AroundProps) {
  const id = useId();
  if (isLate)
    return (
      <Offers className={styles.late} label={label} way={texts.offersWay}>
        <span className={styles.heading}>{label}</span>
        {children}
      </Offers>
    );
  return (
    <fieldset aria-labelledby={id} className={styles.part}>
      <p className={styles.heading} id={id}>
        {label}
      </p>
      {children}
    </fieldset>
  );
}

function useChoice(timeZone: string, onChosen: () => void) {
  const { control, setValue } = useFormContext<BookingDraft>();
  const practitionerId = useWatch({ control, name: "practitionerId" });
  const [entry, change] = useTimeEntry();
  const chosen = readEntry(entry, timeZone);
  return {
    isChosen: ({ practitionerId: theirs = "", start, end }: Alternative) =>
      practitionerId === theirs &&
      chosen.start?.getTime() === Date.parse(start) &&
      chosen.end?.getTime() === Date.parse(end),
    choose: ({ practitionerId: theirs = "", start, end }: Alternative, name: string) => {
      if (practitionerId !== theirs) {
        setValue("practitionerText", name, { shouldDirty: true });
        setValue("practitionerId", theirs, { shouldDirty: true });
      }
      change(entryOfTime({ start: new Date(start), end: new Date(end) }, timeZone));
      onChosen();
    },
  };
}
