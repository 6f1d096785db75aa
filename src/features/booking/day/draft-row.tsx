import type { Span } from "#features/booking/when/collides-with.ts";
import { timeRangeText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import styles from "./appointment-row.module.css";

/** The time that the form would take, among the day's appointments. */
export function DraftRow({ span, timeZone }: { span: Span; timeZone: string }) {
  return (
    <div className={styles.row} data-draft>
      <span className={styles.time}>{timeRangeText(span.start, span.end, timeZone)}</span>
      <span className={styles.who}>{texts.day.thisOne}</span>
    </div>
  );
}
