import { useEffect, useRef } from "react";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import type { LinkNote } from "./read-link.ts";

const t = pageTexts({ en, ar });

/** Says that a link filled the form, and what of it could not be used. */
export function FilledNotice({ notes, onClose }: { notes: LinkNote[]; onClose: () => void }) {
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Notice
      aside={<IconButton icon="close" label={texts.close} onClick={onClose} />}
      ref={notice}
      title={t().linkTitle}
      tone={notes.length > 0 ? "warning" : "info"}
    >
      {notes.map((note) => (
        <p key={note}>{t()[note]}</p>
      ))}
    </Notice>
  );
}
