import type { ComponentProps } from "react";
import { Icon } from "../icon.tsx";
import styles from "./select.module.css";

type Option = { value: string; label: string };

type SelectProps = ComponentProps<"select"> & {
  options?: Option[];
  /** Options under words that say what they have in common, after those that stand alone. */
  groups?: { label: string; options: Option[] }[];
};

/** A choice of one among a few. */
export function Select({ options, groups, ...rest }: SelectProps) {
  return (
    <div className={styles.frame}>
      <select {...rest} className={styles.select}>
        {options?.map(optionOf)}
        {groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(optionOf)}
          </optgroup>
        ))}
      </select>
      <Icon name="down" />
    </div>
  );
}

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
);
