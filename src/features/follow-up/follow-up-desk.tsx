import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { handOverAddress } from "#client/addresses/hand-over-address.ts";
import { carryNotes } from "#client/tab/carried-notes.ts";
import { usualIntervals } from "#domain/follow-up/usual-intervals.ts";
import type { NextVisit } from "#domain/typed/typed-next-visit.ts";
import type { When } from "#domain/typed/typed-when.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { numberText, whenText } from "#texts/format.ts";
import { Button } from "#ui/button.tsx";
import { type Asked, isUnsettled } from "#ui/field/reading-field.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { distanceText } from "./distance-text.ts";
import type { Visit } from "./follow-up-booking.ts";
import styles from "./follow-up-desk.module.css";
import { FollowUpOutcome } from "./follow-up-outcome.tsx";
import { afterInterval, IntervalField, typedId } from "./interval-field.tsx";
import { NotesFields, wrongNoteId } from "./notes-fields.tsx";
import { OfferList } from "./offer-list.tsx";
import { SeriesField } from "./series-field.tsx";
import { t } from "./t.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { type FollowUp, isAsked, useFollowUp } from "./use-follow-up.ts";
import { VisitList } from "./visit-list.tsx";

type FollowUpDeskProps = { visit: Visit; staffId: string; timeZone: string; onClose: () => void };

/** Asks after how long, shows what is free then, and books it. */
export function FollowUpDesk({ visit, staffId, timeZone, onClose }: FollowUpDeskProps) {
  const followUp = useFollowUp({ visit, staffId, timeZone });
  const { plan, change, rows, isRunning, isLooking, isDone, isBegun } = followUp;
  const [isChoiceMissing, setChoiceMissing] = useState(false);
  const [asked, setAsked] = useState<Asked<When>>();
  const form = useRef<HTMLFormElement>(null);
  const isSeries = plan.times > 1;
  const [single] = rows;
  const { reason, instructions } = plan;

  useEffect(() => focusInterval(form.current), []);

  const wish = (next: NextVisit) => {
    setChoiceMissing(false);
    setAsked(undefined);
    change(next);
  };
  const onSubmit = (event?: SubmitEvent) => {
    event?.preventDefault();
    if (isRunning || isLooking) return;
    if (isUnsettled(asked)) return focusFirst(form.current, `#${typedId}`);
    setChoiceMissing(!isAsked(plan));
    if (!isAsked(plan)) return focusInterval(form.current);
    const wrongNote = wrongNoteId(plan);
    if (wrongNote) return focusFirst(form.current, `#${wrongNote}`);
    const undecided = followUp.wanted.find(({ time }) => !time);
    if (!undecided && followUp.wanted.length > 0) return void followUp.book();
    focusFirst(form.current, `[data-day="${undecided?.day ?? ""}"] select`);
  };
  useDeskKeys(form, {
    book: onSubmit,
    choose: (interval) => {
      if (isBegun) return;
      wish(afterInterval(interval, plan));
      focusFirst(form.current, `[name=follow-up-interval][value="${usualIntervals.indexOf(interval)}"]`);
    },
  });

  return (
    <form className={styles.desk} noValidate onSubmit={onSubmit} ref={form}>
      <p className={styles.after}>
        {t().after(whenText(new Date(visit.start), new Date(visit.end), timeZone))}
      </p>
      <FollowUpOutcome followUp={followUp} onClose={onClose} timeZone={timeZone} />
      {!isDone && (
        <>
          <div className={styles.asked} inert={isRunning || isBegun}>
            <IntervalField
              asked={asked}
              error={isChoiceMissing ? t().choose : undefined}
              isSeries={isSeries}
              onAsked={setAsked}
              onChange={wish}
              standing={single?.day}
              timeZone={timeZone}
              visit={visit}
              wish={plan}
            />
            <SeriesField onChange={(times) => change({ times })} times={plan.times} />
          </div>
          {isSeries && rows.length > 0 && <VisitList followUp={followUp} timeZone={timeZone} />}
          {!isSeries && single && (
            <OfferList
              interval={plan.interval}
              onChoose={(choice) => followUp.choose(single, choice)}
              row={single}
              timeZone={timeZone}
              today={wallClockDay(new Date(plan.begunAt), timeZone)}
            />
          )}
          <NotesFields isOpen={!isRunning && !isBegun} onChange={change} plan={plan} />
          <div className={styles.foot}>
            <Button busy={isRunning || isLooking} look="primary" type="submit">
              {submitText(followUp)}
              <KeyHint keys="Enter" />
            </Button>
            <Button look="quiet" onClick={onClose}>
              {t().cancel}
            </Button>
            {!isBegun && (
              <Link
                className={styles.handOver}
                href={handOverAddress(visit.id)}
                onClick={() => carryNotes(visit.id, { staffId, savedAt: Date.now(), reason, instructions })}
              >
                {t().handOver}
              </Link>
            )}
          </div>
        </>
      )}
      <VisuallyHidden>
        <output>{!isSeries && spokenOffer(followUp, timeZone)}</output>
      </VisuallyHidden>
    </form>
  );
}

function submitText({ plan, wanted, isRunning, isBegun }: FollowUp): string {
  if (isRunning) return t().booking;
  if (plan.times === 1) return t().book;
  const left = wanted.filter(({ sending }) => sending?.step !== "booked").length;
  return (isBegun ? t().goOnWith : t().bookSeries)(left, numberText(left));
}

/** What a screen reader says once a time is found. */
function spokenOffer({ rows: [row] }: FollowUp, timeZone: string): string {
  if (!row || row.sending) return "";
  const { time, offers } = row;
  const offer = offers?.find(({ start }) => start.getTime() === time?.start.getTime());
  if (!offer) return offers ? t().none : "";
  return `${whenText(offer.start, offer.end, timeZone)}, ${distanceText(offer)}`;
}

const focusFirst = (form: HTMLFormElement | null, selector: string) =>
  form?.querySelector<HTMLElement>(selector)?.focus();

function focusInterval(form: HTMLFormElement | null): void {
  const radios = form?.querySelectorAll<HTMLInputElement>("[name=follow-up-interval]") ?? [];
  ([...radios].find(({ checked }) => checked) ?? radios[0])?.focus();
}
