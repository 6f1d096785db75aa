import { texts } from "#texts/texts.ts";
import styles from "./day-list.module.css";

/** What stands in place of a day's appointments while they are loaded, and when there are none. */
export function DayBlank({ isLoading }: { isLoading: boolean }) {
  if (!isLoading) return <p className={styles.empty}>{texts.day.empty}</p>;
  return (
    <div className={styles.loading}>
      <p>{texts.day.loading}</p>
      <span />
      <span />
      <span />
    </div>
  );
}
