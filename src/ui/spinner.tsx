import styles from "./spinner.module.css";

/** A turning circle beside words that say what is awaited. */
export function Spinner() {
  return <span aria-hidden="true" className={styles.spinner} />;
}
