import { timeText } from "#contract/texts/format.ts";
import { texts } from "#contract/texts/texts.ts";
import { useNow } from "#ui/use-now.ts";
import styles from "./clinic-clock.module.css";

/** What the clinic's wall clock shows now. */
export function ClinicClock({ timeZone }: { timeZone: string }) {
  const now = useNow(5000);
  return (
    <time className={styles.clock} dateTime={now.toISOString()}>
      {texts.shell.clinicTime(timeText(now, timeZone))}
    </time>
  );
}
