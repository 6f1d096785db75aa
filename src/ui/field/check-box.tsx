import type { ComponentProps } from "react";
import { useOfferTab } from "../offers/offer-tab.ts";
import styles from "./check-box.module.css";

type CheckBoxProps = Omit<ComponentProps<"input">, "type"> & { label: string };

/** Something that is so or not, with its words beside the box. */
export function CheckBox({ label, ...rest }: CheckBoxProps) {
  return (
    <label className={styles.line}>
      <input tabIndex={useOfferTab()} {...rest} className={styles.box} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}
