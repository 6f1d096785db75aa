import { lazy, Suspense, useState } from "react";
import { shortcuts } from "#contract/shortcuts.ts";
import { texts } from "#texts/texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { useShortcuts } from "#ui/shortcuts/use-shortcuts.ts";
import styles from "./shortcut-help.module.css";

const ShortcutList = lazy(async () => ({ default: (await import("./shortcut-list.tsx")).ShortcutList }));

/** Shows which keys there are, when somebody asks. */
export function ShortcutHelp() {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ [shortcuts.everywhere.list]: () => setOpen(true) });
  return (
    <span className={styles.opener}>
      <IconButton icon="keyboard" label={texts.shell.shortcuts} onClick={() => setOpen(true)} />
      {isOpen && (
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <ShortcutList onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </span>
  );
}
