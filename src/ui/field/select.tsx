import type { ComponentProps } from "react";
import { Icon } from "../icon.tsx";
import styles from "./select.module.css";

type SelectProps = ComponentProps<"select"> & { options: { value: string; label: string }[] };

/** A choice of one among a few. */
export function Select({ options, ...rest }: SelectProps) {
  return (
    <div className={styles.frame}>
      <select {...rest} className={styles.select}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </div>
  );
}
