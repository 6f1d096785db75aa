import type { TimeRange } from "#domain/availability/time-range.ts";
import { distanceOf, type Offer } from "#domain/follow-up/follow-up-offers.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { conflictText } from "#texts/conflict-text.ts";
import { dayText, numberText, timeRangeText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/field/select.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import { distanceText } from "./distance-text.ts";
import { leftOut } from "./kept-follow-up.ts";
import type { Row } from "./rows-of.ts";
import { t } from "./t.ts";
import styles from "./visit-row.module.css";

type VisitRowProps = {
  row: Row;
  number: number;
  timeZone: string;
  /** Whether it can be moved or left out now. */
  isOpen: boolean;
  onChoose: (choice: string) => void;
};

/** One visit of a series. */
export function VisitRow({ row, number, timeZone, isOpen, onChoose }: VisitRowProps) {
  const { day, time, isLeftOut, hasFailed, again } = row;
  const state = stateOf(row);
  return (
    <li className={styles.row} data-day={day} data-state={state.kind}>
      <span className={styles.number}>{numberText(number)}</span>
      <span className={styles.when}>
        <span>{dayText(time ? wallClockDay(time.start, timeZone) : day)}</span>
        {time && <span>{timeRangeText(time.start, time.end, timeZone)}</span>}
      </span>
      <span className={styles.state}>
        <span className={styles.dot} />
        {state.text}
      </span>
      {isOpen && (
        <span className={styles.choice}>
          <Select
            aria-label={`${t().visit(numberText(number))}, ${dayText(day)}`}
            onChange={(event) => onChoose(event.target.value)}
            options={choicesOf(row, timeZone)}
            value={row.offers && isLeftOut ? leftOut : ((row.offers && time?.start.toISOString()) ?? "")}
          />
        </span>
      )}
      {hasFailed && (
        <Offers label={t().searchFailed} way={texts.offersWay}>
          <Button onClick={again}>{texts.tryAgain}</Button>
        </Offers>
      )}
      <Why row={row} timeZone={timeZone} />
    </li>
  );
}

function Why({ row: { sending }, timeZone }: { row: Row; timeZone: string }) {
  if (!sending || !("ending" in sending) || !sending.ending) return null;
  const { kind, problem } = sending.ending;
  const conflicts = problem?.conflicts ?? [];
  return (
    <div className={styles.why}>
      {conflicts.map((conflict) => (
        <p key={`${conflict.with} ${conflict.start}`}>{conflictText(conflict, { timeZone })}</p>
      ))}
      {conflicts.length === 0 && <p>{kind === "interrupted" ? t().unknown : texts.problems[kind]}</p>}
    </div>
  );
}

// A row takes its place in the order of Tab from the beginning, also while its times are looked for.
function choicesOf({ time, isLeftOut, offers, hasFailed }: Row, timeZone: string) {
  if (!offers) return [{ value: "", label: hasFailed ? t().searchFailed : t().searching }];
  return [
    ...(time || isLeftOut ? [] : [{ value: "", label: t().clash }]),
    ...offers.map((offer) => ({ value: offer.start.toISOString(), label: offerText(offer, timeZone) })),
    { value: leftOut, label: t().leaveOut },
  ];
}

function offerText(offer: Offer, timeZone: string): string {
  if (distanceOf(offer) === 0) return t().asAsked;
  return `${t().moveTo(rangeText(offer, timeZone))} (${distanceText(offer)})`;
}

const rangeText = ({ start, end }: TimeRange, timeZone: string) =>
  `${dayText(wallClockDay(start, timeZone))}, ${timeRangeText(start, end, timeZone)}`;

/** What a row is called, and its colour. */
function stateOf(row: Row): { kind: string; text: string } {
  const { sending, offers, time, isLeftOut, hasFailed, occurrence } = row;
  const step = sending?.step;
  if (isLeftOut) return { kind: "left-out", text: t().leftOut };
  if (step === "refused") return { kind: "clash", text: t().notBooked };
  if (step === "waiting") return { kind: "waiting", text: t().waiting };
  if (step) return { kind: step, text: t()[step] };
  if (hasFailed) return { kind: "unknown", text: t().searchFailed };
  if (!offers) return { kind: "waiting", text: t().searching };
  if (!time) return { kind: "clash", text: t().clash };
  const isMoved = time.start.getTime() !== occurrence.asked.start.getTime();
  return isMoved ? { kind: "moved", text: t().moved } : { kind: "free", text: t().free };
}
