import { type ReactNode, useRef } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Hold } from "#contract/holds.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { Span } from "#features/booking/when/collides-with.ts";
import { dayText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { useDrawnRange } from "#ui/use-drawn-range.ts";
import { useNow } from "#ui/use-now.ts";
import { AppointmentRow } from "./appointment-row.tsx";
import styles from "./day-list.module.css";
import { DraftRow } from "./draft-row.tsx";
import { HoldRow } from "./hold-row.tsx";
import { useKeptInView } from "./use-kept-in-view.ts";

/** An appointment of the day, and whether it has some of the time that the form would take. */
export type DayEntry = {
  appointment: AppointmentView;
  isInTheWay: boolean;
  showsPractitioner: boolean;
  /** Whoever sits here may book what follows it, move it and cancel it. */
  mayChange: boolean;
  /** It is being changed from here. */
  isChanging: boolean;
};

type DayListProps = {
  day: Day;
  timeZone: string;
  entries: readonly DayEntry[];
  /** What other desks are about to book. */
  holds: readonly Hold[];
  /** The time that the form would take, when it begins on this day. */
  draft?: Span;
  lastBookedId?: string;
};

const worthSeeing = ["[data-draft]", "[data-last-booked]", "[data-ahead]"];

/** How many rows are drawn in one go on each side of the one that counts: a press of a key waits for no more. */
const slice = 8;

const draftKey = "draft";

/** A day's appointments by time, with the one that is being booked in its place. */
export function DayList({ day, timeZone, entries, holds, draft, lastBookedId }: DayListProps) {
  const now = useNow(60_000);
  const isOver = ({ end }: AppointmentView) => new Date(end ?? now) < now;
  const rows = entries.map(({ appointment, ...told }) => ({
    at: Date.parse(appointment.start ?? ""),
    key: appointment.id,
    row: (
      <AppointmentRow
        appointment={appointment}
        {...told}
        isLastBooked={appointment.id === lastBookedId}
        now={now}
        timeZone={timeZone}
      />
    ),
  }));
  for (const hold of holds) {
    const row = <HoldRow hold={hold} timeZone={timeZone} />;
    rows.push({ at: Date.parse(hold.start), key: hold.id, row });
  }
  if (draft) {
    const row = <DraftRow span={draft} timeZone={timeZone} />;
    rows.push({ at: draft.start.getTime(), key: draftKey, row });
  }
  rows.sort((a, b) => a.at - b.at);
  const ahead = entries.find(({ appointment }) => !isOver(appointment))?.appointment.id;
  const counting = [draftKey, lastBookedId, ahead].map((one) => rows.findIndex(({ key }) => key === one));
  return (
    <Rows
      counts={counting.find((at) => at >= 0) ?? 0}
      label={texts.day.list(dayText(day))}
      occasion={[day, draft?.start.getTime(), lastBookedId].join(" ")}
      rows={rows}
    />
  );
}

type RowsProps = {
  label: string;
  rows: readonly { key: string; row: ReactNode }[];
  /** The place of the row that is kept in view, at each `occasion`. */
  counts: number;
  occasion: string;
};

function Rows({ label, rows, counts, occasion }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const { from, to, isWhole } = useDrawnRange(rows.length, counts, slice);
  // What is drawn above the row that counts does not push it away.
  useKeptInView(list, worthSeeing, isWhole ? occasion : `${occasion} ${from} ${to}`);
  return (
    <ul aria-label={label} className={styles.list} ref={list}>
      {rows.slice(from, to).map(({ key, row }) => (
        <li key={key}>{row}</li>
      ))}
    </ul>
  );
}
