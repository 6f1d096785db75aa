import { timeText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { useNow } from "#ui/use-now.ts";
import styles from "./clinic-clock.module.css";

/** What the clinic's wall clock shows now. */
export function ClinicClock({ timeZone }: { timeZone: string }) {
  const now = useNow(5000);
  const shown = timeText(now, timeZone);
  return (
    <time className={styles.clock} dateTime={now.toISOString()}>
      <span className={styles.full}>{texts.shell.clinicTime(shown)}</span>
      <span aria-hidden="true" className={styles.short}>
        {shown}
      </span>
    </time>
  );
}
