import { useRef } from "react";
import type { PractitionerAvailability } from "#contract/availability.ts";
import type { Hold } from "#contract/holds.ts";
import { lanesOf } from "#domain/availability/lanes.ts";
import { type TimeRange, without } from "#domain/availability/time-range.ts";
import type { Day } from "#domain/wall-clock.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import type { Span } from "#features/booking/when/collides-with.ts";
import { dayText, timeRangeText, timeText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { useNow } from "#ui/use-now.ts";
import { AppointmentRow } from "./appointment-row.tsx";
import type { DayEntry } from "./day-list.tsx";
import styles from "./day-strip.module.css";
import { DraftRow } from "./draft-row.tsx";
import { FreeTimes } from "./free-times.tsx";
import { HoldRow } from "./hold-row.tsx";
import { stripScale } from "./strip-scale.ts";
import { useKeptInView } from "./use-kept-in-view.ts";

const words = pageTexts({ en, ar });

type DayStripProps = {
  day: Day;
  timeZone: string;
  entries: readonly DayEntry[];
  /** What other desks are about to book. */
  holds: readonly Hold[];
  /** The time that the form would take, when it begins on this day. */
  draft?: Span;
  lastBookedId?: string;
  /** When the practitioner works and is free, once known. */
  times?: PractitionerAvailability;
  onPick: (time: TimeRange) => void;
};

const worthSeeing = ["[data-draft]", "[data-last-booked]", "[data-now]", "[data-ahead]"];

/** A practitioner's day as a strip of hours: what is taken, what is free, and where the form's time would lie. */
export function DayStrip(props: DayStripProps) {
  const { day, timeZone, entries, holds, draft, lastBookedId, times, onPick } = props;
  const strip = useRef<HTMLDivElement>(null);
  const now = useNow(60_000);
  const open = times?.open.map(rangeOf) ?? [];
  const away = times?.away.map(rangeOf) ?? [];
  const free = times?.free.map(rangeOf) ?? [];
  const items = [
    ...entries.flatMap((entry) => visitOf(entry, { now, lastBookedId, timeZone })),
    ...holds.map((hold) => heldOf(hold, timeZone)),
    ...(draft ? [{ ...draft, key: "draft", row: <DraftRow span={draft} timeZone={timeZone} /> }] : []),
  ].toSorted((a, b) => a.start.getTime() - b.start.getTime());
  const scale = stripScale(day, timeZone, [...open, ...items]);
  const place = (range: TimeRange) => {
    const { from, to } = scale.rowsOf(range);
    return { gridRow: `${from} / ${to}` };
  };
  const lanes = lanesOf(items.map(({ start, end }) => ({ start, end: atLeastQuarter(start, end) })));
  const closed = times?.hoursKnown ? without(scale, open) : [];
  useKeptInView(strip, worthSeeing, [day, draft?.start.getTime(), lastBookedId, Boolean(times)].join(" "));
  return (
    <div
      className={styles.strip}
      ref={strip}
      style={{ gridTemplateRows: `repeat(${scale.rows}, var(--five-minutes))` }}
    >
      {scale.hours.map((hour) => (
        <div
          aria-hidden="true"
          className={styles.hour}
          key={hour.getTime()}
          style={{ gridRow: scale.rowsOf({ start: hour, end: hour }).from }}
        >
          <span>{timeText(hour, timeZone)}</span>
        </div>
      ))}
      {closed.map((range) => (
        <div className={styles.closed} key={range.start.getTime()} style={place(range)} />
      ))}
      <FreeTimes chosen={draft?.start} onPick={onPick} place={place} timeZone={timeZone} times={free} />
      <ul aria-label={texts.day.list(dayText(day))} className={styles.layer}>
        {away.map((range) => (
          <li className={styles.away} key={`away ${range.start.getTime()}`} style={place(range)}>
            {words().away} <span>{timeRangeText(range.start, range.end, timeZone)}</span>
          </li>
        ))}
        {items.map(({ key, row, ...range }, at) => (
          <li
            className={styles.item}
            key={key}
            style={{ ...place(range), ...besideOthers(lanes[at] ?? { lane: 0, lanes: 1 }) }}
          >
            {row}
          </li>
        ))}
      </ul>
      {scale.start <= now && now < scale.end && (
        <div
          className={styles.now}
          data-now
          style={{ gridRow: scale.rowsOf({ start: now, end: now }).from }}
        />
      )}
    </div>
  );
}

const rangeOf = ({ start, end }: { start: string; end: string }): TimeRange => ({
  start: new Date(start),
  end: new Date(end),
});

const atLeastQuarter = (start: Date, end: Date) =>
  new Date(Math.max(end.getTime(), start.getTime() + 15 * 60_000));

const besideOthers = ({ lane, lanes }: { lane: number; lanes: number }) => ({
  marginInlineStart: `${(lane / lanes) * 100}%`,
  inlineSize: `${100 / lanes}%`,
});

function heldOf(hold: Hold, timeZone: string) {
  const { start, end } = rangeOf(hold);
  return { start, end, key: hold.id, row: <HoldRow hold={hold} timeZone={timeZone} /> };
}

type Around = { now: Date; lastBookedId?: string; timeZone: string };

function visitOf({ appointment, ...told }: DayEntry, around: Around) {
  if (!appointment.start) return [];
  const start = new Date(appointment.start);
  const end = new Date(appointment.end ?? appointment.start);
  const row = (
    <AppointmentRow
      appointment={appointment}
      {...told}
      isLastBooked={appointment.id === around.lastBookedId}
      now={around.now}
      timeZone={around.timeZone}
    />
  );
  return [{ start, end, key: appointment.id, row }];
}
