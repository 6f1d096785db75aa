import styles from "./field.module.css";

/** A field's error where it cannot stand inside the field, such as under a row of short ones. */
export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p className={styles.error} id={`${id}-error`}>
      {children}
    </p>
  );
}
