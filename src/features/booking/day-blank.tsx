import { isolated } from "#contract/texts/isolated.ts";
import { texts } from "#contract/texts/texts.ts";
import styles from "./day-list.module.css";

/** What stands in place of a day's appointments while they are loaded, and when there are none. */
export function DayBlank({ isLoading, practitioner }: { isLoading: boolean; practitioner?: string }) {
  if (!isLoading) {
    return (
      <p className={styles.empty}>
        {practitioner ? texts.day.emptyFor(isolated(practitioner)) : texts.day.empty}
      </p>
    );
  }
  return (
    <div className={styles.loading}>
      <p>{texts.day.loading}</p>
      <span />
      <span />
      <span />
    </div>
  );
}
