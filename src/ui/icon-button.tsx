import type { ComponentProps } from "react";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./icon-button.module.css";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  icon: IconName;
  /** Its name, shown on hover and told to screen readers. */
  label: string;
};

/** A small button that is only a drawing. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button {...rest} aria-label={label} className={styles.button} title={label} type="button">
      <Icon name={icon} size={16} />
    </button>
  );
}
