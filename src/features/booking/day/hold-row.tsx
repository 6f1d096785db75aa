import type { Hold } from "#contract/holds.ts";
import { timeRangeText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import styles from "./appointment-row.module.css";

/** A time that another desk is about to book. */
export function HoldRow({ hold, timeZone }: { hold: Hold; timeZone: string }) {
  const who = hold.holder ? isolated(hold.holder) : texts.holds.byAnotherDesk;
  return (
    <div className={styles.row} data-held>
      <span className={styles.time}>{timeRangeText(new Date(hold.start), new Date(hold.end), timeZone)}</span>
      <span className={styles.who}>{texts.holds.row(who)}</span>
    </div>
  );
}
