import type { ReactNode } from "react";
import { VisuallyHidden } from "../visually-hidden.tsx";
import styles from "./field-group.module.css";

type FieldGroupProps = {
  /** Its name for screen readers; those who see it see that the fields belong together. */
  label: string;
  children: ReactNode;
};

/** Several fields that are one thing, under one name. */
export function FieldGroup({ label, children }: FieldGroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {children}
    </fieldset>
  );
}
