import { shortcuts } from "#contract/shortcuts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { ariaKeys } from "#ui/shortcuts/keys.ts";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./booking-footer.module.css";
import { DraftReadBack } from "./draft-read-back.tsx";

export const submitId = "booking-submit";

const readBackId = "booking-read-back";

/** Stays in view: what would be booked, and the button that books it. */
export function BookingFooter({ timeZone, isSending }: { timeZone: string; isSending: boolean }) {
  return (
    <div className={styles.footer}>
      <section aria-label={texts.readBack.label} className={styles.draft} id={readBackId}>
        <DraftReadBack timeZone={timeZone} />
      </section>
      <Button
        aria-describedby={readBackId}
        aria-keyshortcuts={ariaKeys(shortcuts.booking.book)}
        busy={isSending}
        id={submitId}
        look="primary"
        type="submit"
      >
        {isSending ? <Spinner /> : null}
        {isSending ? texts.booking.submitting : texts.booking.submit}
        {!isSending && <KeyHint keys={shortcuts.booking.book} />}
      </Button>
    </div>
  );
}
