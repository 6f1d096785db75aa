import { useState } from "react";
import { ar } from "#features/booking/texts/day-row/ar.ts";
import { en } from "#features/booking/texts/day-row/en.ts";
import { numberText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { useNow } from "#ui/use-now.ts";
import { AppointmentRow } from "./appointment-row.tsx";
import styles from "./day-list.module.css";
import type { DayEntry } from "./day-list.tsx";

const t = pageTexts({ en, ar });

type EndedVisitsProps = { entries: readonly DayEntry[]; lastBookedId?: string; timeZone: string };

/** A trace of what will not take place: cancelled visits and patients who did not come. It opens. */
export function EndedVisits({ entries, lastBookedId, timeZone }: EndedVisitsProps) {
  const now = useNow(60_000);
  const [isOpen, setOpen] = useState(false);
  if (entries.length === 0) return null;
  return (
    <Disclosure
      id="day-ended"
      isOpen={isOpen}
      isThin
      label={endedText(entries)}
      onToggle={() => setOpen(!isOpen)}
    >
      <ul aria-label={endedText(entries)} className={styles.list}>
        {entries.map(({ appointment, ...told }) => (
          <li key={appointment.id}>
            <AppointmentRow
              appointment={appointment}
              {...told}
              isLastBooked={appointment.id === lastBookedId}
              now={now}
              timeZone={timeZone}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function endedText(entries: readonly DayEntry[]): string {
  return (["cancelled", "noshow"] as const)
    .flatMap((status) => {
      const count = entries.filter(({ appointment }) => appointment.status === status).length;
      return count > 0 ? [t()[status](count, numberText(count))] : [];
    })
    .join(" · ");
}
