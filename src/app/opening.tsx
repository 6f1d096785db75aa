import { texts } from "#texts/texts.ts";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./opening.module.css";

/** What stands in a page's place until it is there. */
export function Opening() {
  return (
    <p className={styles.opening}>
      <Spinner />
      {texts.shell.opening}
    </p>
  );
}
