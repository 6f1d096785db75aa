import type { ComponentProps } from "react";
import styles from "./text-input.module.css";

/** A box for one line of text. */
export function TextInput(props: ComponentProps<"input">) {
  return <input autoComplete="off" type="text" {...props} className={styles.input} />;
}
