import { shortcuts } from "#contract/shortcuts.ts";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import { numberText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { ariaKeys } from "#ui/shortcuts/keys.ts";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./booked-notice.module.css";
import type { useUndo } from "./use-undo.ts";

const t = pageTexts({ en, ar });

export const undoId = "booking-undo";

/** Takes the booking back while its seconds run, and again when that did not work. */
export function UndoButton({ undoing }: { undoing: ReturnType<typeof useUndo> }) {
  const { canUndo, isUndoing, refusal, secondsLeft, undo } = undoing;
  if (!canUndo && !isUndoing) return null;
  return (
    <Button aria-keyshortcuts={ariaKeys(shortcuts.booking.undo)} busy={isUndoing} id={undoId} onClick={undo}>
      {isUndoing && <Spinner />}
      {isUndoing ? t().undoing : refusal ? texts.tryAgain : t().undo}
      {!isUndoing && !refusal && (
        <span aria-hidden="true" className={styles.seconds}>
          {numberText(secondsLeft)}
        </span>
      )}
    </Button>
  );
}
