import styles from "./key-hint.module.css";

/** The keys that do the same as the words beside them, such as `Ctrl` and `Enter`. Screen readers are told otherwise. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  return (
    <span aria-hidden="true" className={styles.keys}>
      {keys.map((key) => (
        <kbd className={styles.key} key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
