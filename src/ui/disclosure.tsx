import type { ReactNode } from "react";
import styles from "./disclosure.module.css";
import { Icon } from "./icon.tsx";

type DisclosureProps = {
  /** The id of what is shown and hidden. */
  id: string;
  label: string;
  /** What stands at the end of its line, such as how much is in it. */
  aside?: ReactNode;
  /** A key that opens and closes it, as `aria-keyshortcuts` writes it. */
  shortcut?: string;
  /** A thin line for what is seldom opened. */
  isThin?: boolean;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
};

/** A part of a page that is shown when asked for. Closed, it keeps what is in it. */
export function Disclosure(props: DisclosureProps) {
  const { id, label, aside, shortcut, isThin, isOpen, onToggle, children } = props;
  return (
    <div className={styles.disclosure} data-thin={isThin || undefined}>
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        aria-keyshortcuts={shortcut}
        className={styles.button}
        onClick={onToggle}
        type="button"
      >
        <span className={styles.arrow}>
          <Icon name="down" />
        </span>
        <span className={styles.label}>{label}</span>
        {aside}
      </button>
      <div hidden={!isOpen} id={id}>
        {children}
      </div>
    </div>
  );
}
