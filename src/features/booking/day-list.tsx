import { useRef } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Hold } from "#contract/holds.ts";
import { dayText } from "#contract/texts/format.ts";
import { texts } from "#contract/texts/texts.ts";
import type { Day } from "#domain/wall-clock.ts";
import { useNow } from "#ui/use-now.ts";
import { AppointmentRow } from "./appointment-row.tsx";
import type { Span } from "./collides-with.ts";
import styles from "./day-list.module.css";
import { DraftRow } from "./draft-row.tsx";
import { HoldRow } from "./hold-row.tsx";
import { useKeptInView } from "./use-kept-in-view.ts";

/** An appointment of the day, and whether it has some of the time that the form would take. */
export type DayEntry = { appointment: AppointmentView; isInTheWay: boolean; showsPractitioner: boolean };

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

/** A day's appointments by time, with the one that is being booked in its place. */
export function DayList({ day, timeZone, entries, holds, draft, lastBookedId }: DayListProps) {
  const list = useRef<HTMLUListElement>(null);
  const now = useNow(60_000);
  useKeptInView(list, worthSeeing, [day, draft?.start.getTime(), lastBookedId].join(" "));
  const rows = entries.map(({ appointment, isInTheWay, showsPractitioner }) => ({
    at: Date.parse(appointment.start ?? ""),
    key: appointment.id,
    row: (
      <AppointmentRow
        appointment={appointment}
        isInTheWay={isInTheWay}
        isLastBooked={appointment.id === lastBookedId}
        isOver={new Date(appointment.end ?? now) < now}
        showsPractitioner={showsPractitioner}
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
    rows.push({ at: draft.start.getTime(), key: "draft", row });
  }
  return (
    <ul aria-label={texts.day.list(dayText(day))} className={styles.list} ref={list}>
      {rows
        .toSorted((a, b) => a.at - b.at)
        .map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
    </ul>
  );
}
