import { type FocusEvent, useEffect, useRef, useState } from "react";
import { ar } from "#app/texts/session-warning/ar.ts";
import { en } from "#app/texts/session-warning/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./session-warning.module.css";

const t = pageTexts({ en, ar });

type SessionWarningProps = {
  /** When the session ends, in milliseconds since 1970. */
  endsAt: number;
  /** Answers whether the server did. */
  onStay: () => Promise<boolean>;
};

/** Says that the session ends soon, in a corner: it is read out once, and takes nobody's focus away from typing. */
export function SessionWarning({ endsAt, onStay }: SessionWarningProps) {
  const now = useNow(1000).getTime();
  const [isSpoken, setSpoken] = useState(false);
  // Where it ends then although somebody is here, it has reached its greatest length.
  const [askedAt, setAskedAt] = useState<number>();
  const isFinal = askedAt === endsAt;
  const before = useRef<EventTarget>(null);
  const keepBefore = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
  };
  // What stands in a live region from the beginning is not read out.
  useEffect(() => {
    const timer = setTimeout(setSpoken, 0, true);
    return () => clearTimeout(timer);
  }, []);
  const stay = async () => {
    // The button goes; whoever left what they type to press it is back there at once.
    if (before.current instanceof HTMLElement) before.current.focus();
    if (await onStay()) setAskedAt(endsAt);
  };
  return (
    <div className={styles.corner} onFocus={keepBefore}>
      <Notice
        actions={!isFinal && <Button onClick={() => void stay()}>{t().stay}</Button>}
        aside={
          <bdi aria-hidden="true" className={styles.clock}>
            {t().left(clockOf(endsAt - now))}
          </bdi>
        }
        title={t().title}
        tone="warning"
      >
        <p>{isFinal ? t().final : t().idle}</p>
      </Notice>
      <VisuallyHidden aria-live="polite">
        {isSpoken && `${t().title}. ${isFinal ? t().final : t().idle}`}
      </VisuallyHidden>
    </div>
  );
}

function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
