import type { ReactNode } from "react";
import styles from "./field.module.css";

type FieldProps = {
  /** The control's id; see {@link controlProps}. */
  id: string;
  label: string;
  /** A word beside the label, such as “required” or a counter. */
  aside?: ReactNode;
  hint?: ReactNode;
  error?: string;
  children: ReactNode;
};

/** A labelled control with its hint and its error. */
export function Field({ id, label, aside, hint, error, children }: FieldProps) {
  return (
    <div className={styles.field} data-wrong={error ? true : undefined}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
        {aside}
      </div>
      {children}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
