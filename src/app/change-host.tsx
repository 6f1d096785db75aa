import { useEffect, useState } from "react";
import { type AskedChange, hearAskedChanges } from "#client/addresses/ask-for-change.ts";
import { texts } from "#texts/texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { laterPart } from "#ui/later.tsx";
import { Notice } from "#ui/notice.tsx";
import styles from "./change-host.module.css";

// What is pressed next is not meant for the row any more.
const takeFocus = (place: HTMLElement | null) => place?.focus();

const ChangeAppointment = laterPart(
  async () => (await import("#features/change-appointment/change-appointment.tsx")).ChangeAppointment,
  { Until: () => <span ref={takeFocus} tabIndex={-1} /> },
);

/** Moves or cancels an appointment at its row, on whatever page that is. */
export function ChangeHost({ timeZone }: { timeZone: string }) {
  const [asked, setAsked] = useState<AskedChange>();
  const [attempt, setAttempt] = useState(0);
  useEffect(
    () =>
      hearAskedChanges((next) => {
        // Where it could not be fetched, the next press tries again.
        if (!ChangeAppointment.now()) setAttempt((before) => before + 1);
        setAsked(next);
      }),
    [],
  );
  useEffect(fetchAtFirstRow, []);
  if (!asked) return null;
  return (
    <ErrorBoundary fallback={<Broken onClose={() => setAsked(undefined)} />} key={attempt}>
      <ChangeAppointment asked={asked} timeZone={timeZone} />
    </ErrorBoundary>
  );
}

const Broken = ({ onClose }: { onClose: () => void }) => (
  <div className={styles.broken} role="alert">
    <Notice
      aside={<IconButton icon="close" label={texts.close} onClick={onClose} />}
      title={texts.problems.offline}
      tone="warning"
    />
  </div>
);

/** It is there by the time at which somebody who has come to a row presses a key. */
function fetchAtFirstRow(): () => void {
  const leaving = new AbortController();
  const options = { signal: leaving.signal, capture: true, passive: true };
  const fetch = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest("[data-appointment], [data-visit]")) return;
    leaving.abort();
    void ChangeAppointment.load().catch(() => undefined);
  };
  for (const event of ["focusin", "pointerover"]) document.addEventListener(event, fetch, options);
  return () => leaving.abort();
}
