import { useFormContext, useWatch } from "react-hook-form";
import { shortcuts } from "#contract/shortcuts.ts";
import { isRecord } from "#domain/appointment/offered-statuses.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { submitId } from "#features/booking/draft/field-id.ts";
import { useMoment } from "#features/booking/fields/use-moment.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { ariaKeys } from "#ui/shortcuts/keys.ts";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./booking-footer.module.css";
import { DraftReadBack } from "./draft-read-back.tsx";

const readBackId = "booking-read-back";

type BookingFooterProps = { timeZone: string; isSending: boolean; isLooking: boolean };

/** Stays in view: what would be booked, and the button that books it. */
export function BookingFooter({ timeZone, isSending, isLooking }: BookingFooterProps) {
  const isBusy = isSending || isLooking;
  return (
    <div className={styles.footer}>
      <section aria-label={texts.readBack.label} className={styles.draft} id={readBackId}>
        <DraftReadBack timeZone={timeZone} />
      </section>
      <Button
        aria-describedby={readBackId}
        aria-keyshortcuts={ariaKeys(shortcuts.booking.book)}
        busy={isBusy}
        id={submitId}
        look="primary"
        type="submit"
      >
        {isBusy ? <Spinner /> : null}
        <SubmitText isLooking={isLooking} isSending={isSending} timeZone={timeZone} />
        {!isBusy && <KeyHint keys={shortcuts.booking.book} />}
      </Button>
    </div>
  );
}

// What is over is not booked but written down.
function SubmitText({ timeZone, isSending, isLooking }: BookingFooterProps) {
  const { control } = useFormContext<BookingDraft>();
  const isRecorded = isRecord(useWatch({ control, name: "status" }), useMoment(timeZone));
  if (isSending) return isRecorded ? texts.booking.recording : texts.booking.submitting;
  if (isLooking) return texts.booking.looking;
  return isRecorded ? texts.booking.record : texts.booking.submit;
}
