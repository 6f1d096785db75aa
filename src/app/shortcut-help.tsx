import { useState } from "react";
import { shortcuts } from "#contract/shortcuts.ts";
import { texts } from "#texts/texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { laterPart } from "#ui/later.tsx";
import { useShortcuts } from "#ui/shortcuts/use-shortcuts.ts";
import styles from "./shortcut-help.module.css";

const ShortcutList = laterPart(async () => (await import("./shortcut-list.tsx")).ShortcutList, {
  isOptional: true,
});

/** Shows which keys there are, when somebody asks. */
export function ShortcutHelp() {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ [shortcuts.everywhere.list]: () => setOpen(true) });
  return (
    <span className={styles.opener}>
      <IconButton icon="keyboard" label={texts.shell.shortcuts} onClick={() => setOpen(true)} />
      {isOpen && <ShortcutList onClose={() => setOpen(false)} />}
    </span>
  );
}
