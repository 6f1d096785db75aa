import { useEffect, useRef, useState } from "react";
import { shortcuts } from "#contract/shortcuts.ts";
import { hasOutcome } from "#domain/appointment/offered-statuses.ts";
import { undoMs } from "#domain/appointment/undo-time.ts";
import { saveCalendarFile } from "#features/booking/slip/save-calendar-file.ts";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { laterPart } from "#ui/later.tsx";
import { Notice } from "#ui/notice.tsx";
import { ariaKeys } from "#ui/shortcuts/keys.ts";
import { useShortcuts } from "#ui/shortcuts/use-shortcuts.ts";
import styles from "./booked-notice.module.css";
import { asRead, type Booked, madeText } from "./booked-text.ts";
import { ReadBack } from "./read-back.tsx";
import { UndoButton, undoId } from "./undo-button.tsx";
import { useUndo } from "./use-undo.ts";

const ConfirmationSlip = laterPart(
  async () => (await import("#features/booking/slip/confirmation-slip.tsx")).ConfirmationSlip,
);

const t = pageTexts({ en, ar });

type BookedNoticeProps = {
  booked: Booked;
  clinicName: string;
  timeZone: string;
  onClose: () => void;
  onUndone: () => void;
};

/** Says what was booked, to be read back to the patient, and what can be done with it next. */
export function BookedNotice({ booked, clinicName, timeZone, onClose, onUndone }: BookedNoticeProps) {
  const { appointment, at } = booked;
  // Nobody comes for what is over, and a cancellation is no way to take it back.
  const isRecord = hasOutcome(appointment.status);
  const [isSlipOpen, setSlipOpen] = useState(false);
  const notice = useRef<HTMLElement>(null);
  const undoing = useUndo({
    appointmentId: appointment.id,
    until: isRecord ? 0 : at + undoMs,
    reason: t().undoReason,
    onUndone,
  });
  useKeptFocus(notice, undoing.canUndo || undoing.isUndoing);
  const openSlip = () => setSlipOpen(true);
  const save = () => saveCalendarFile(appointment, { clinicName, title: t().calendarTitle });
  const keys = shortcuts.booking;
  useShortcuts({ [keys.undo]: undoing.undo, [keys.slip]: openSlip, [keys.calendar]: save });
  return (
    <Notice
      actions={
        !isRecord && (
          <>
            <UndoButton undoing={undoing} />
            <Button aria-keyshortcuts={ariaKeys(keys.slip)} onClick={openSlip}>
              {t().slip}
            </Button>
            {appointment.start && appointment.end && (
              <Button aria-keyshortcuts={ariaKeys(keys.calendar)} onClick={save}>
                {t().calendar}
              </Button>
            )}
          </>
        )
      }
      aside={<IconButton icon="close" label={texts.close} onClick={onClose} />}
      ref={notice}
      title={madeText(booked)}
      tone="success"
    >
      <ReadBack {...asRead(appointment)} timeZone={timeZone} />
      {booked.isOfEarlierTry && <p>{outcomeTexts().bookedEarlier}</p>}
      <output className={styles.undoing}>{undoText(undoing)}</output>
      {isSlipOpen && (
        <ErrorBoundary fallback={<p role="alert">{t().slipFailed}</p>}>
          <ConfirmationSlip
            appointment={appointment}
            clinicName={clinicName}
            onClose={() => setSlipOpen(false)}
            timeZone={timeZone}
          />
        </ErrorBoundary>
      )}
    </Notice>
  );
}

function undoText({ isUndoing, waiting, refusal }: ReturnType<typeof useUndo>): string {
  if (waiting === "unreachable") return t().undoUnreachable;
  if (waiting) return t().undoConfirming;
  if (isUndoing || !refusal) return "";
  const why = refusal.kind === "interrupted" ? "" : texts.problems[refusal.kind];
  return `${refusal.isKnown ? t().undoRefused : t().undoUnknown} ${why}`.trim();
}

/** A button that is gone once its time is over must not take the focus with it. */
function useKeptFocus(notice: React.RefObject<HTMLElement | null>, isThere: boolean): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = () => {
      hadFocus.current = document.activeElement?.id === undoId;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    if (!isThere && hadFocus.current) notice.current?.focus();
  }, [isThere, notice]);
}
