import type { ComponentProps } from "react";
import styles from "./text-area.module.css";

/** A box for text that grows with it. */
export function TextArea(props: ComponentProps<"textarea">) {
  return <textarea rows={2} {...props} className={styles.area} />;
}
