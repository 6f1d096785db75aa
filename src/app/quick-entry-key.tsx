import { useEffect, useState } from "react";
import type { Role } from "#domain/roles.ts";
import { texts } from "#texts/texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { isComposing } from "#ui/is-composing.ts";
import { laterPart } from "#ui/later.tsx";
import { pagesOf } from "./pages-of.ts";

const QuickEntry = laterPart(async () => (await import("#features/quick-entry/quick-entry.tsx")).QuickEntry);

type QuickEntryKeyProps = { role: Role; timeZone: string };

/** Opens quick entry, by its button or by Control or Command and K wherever the focus is. */
export function QuickEntryKey({ role, timeZone }: QuickEntryKeyProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
      if (isComposing(event) || !isCommand || event.code !== "KeyK" || document.querySelector("dialog[open]"))
        return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  const pages = pagesOf(role).flatMap(({ path, name }) => (name ? [{ path, name: name(role) }] : []));
  return (
    <>
      <IconButton
        aria-keyshortcuts="Control+K"
        icon="search"
        label={texts.shell.quickEntry}
        onClick={() => setOpen(true)}
      />
      {isOpen && <QuickEntry onClose={() => setOpen(false)} pages={pages} timeZone={timeZone} />}
    </>
  );
}
