import styles from "./key-hint.module.css";
import { keyNames } from "./shortcuts/keys.ts";
import { useShortcutSwitch } from "./shortcuts/shortcut-switch.ts";

/** The keys that do the same as the words beside them, such as `Mod+Enter`. Screen readers are told otherwise. */
export function KeyHint({ keys }: { keys: string }) {
  if (!useShortcutSwitch()) return null;
  return (
    <span aria-hidden="true" className={styles.keys}>
      {keyNames(keys).map((name) => (
        <kbd className={styles.key} key={name}>
          {name}
        </kbd>
      ))}
    </span>
  );
}
