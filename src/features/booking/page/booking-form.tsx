import type { ReactNode, SubmitEventHandler } from "react";
import { shortcuts } from "#contract/shortcuts.ts";
import type { Day } from "#domain/wall-clock.ts";
import { texts } from "#texts/texts.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { ariaKeys } from "#ui/shortcuts/keys.ts";
import { AfreshButton } from "./afresh-button.tsx";
import { BookingFooter } from "./booking-footer.tsx";
import styles from "./booking-form.module.css";
import { EverydayFields } from "./everyday-fields.tsx";
import { FilledCount } from "./filled-count.tsx";
import { FurtherFields, moreId } from "./use-attention.ts";
import { useEnterGoesOn } from "./use-enter-goes-on.ts";

type BookingFormProps = {
  timeZone: string;
  today: Day;
  /** What became of the last try, above the fields. */
  outcome: ReactNode;
  onSubmit: SubmitEventHandler;
  /** Empties the form; missing while that cannot be. */
  onAfresh?: () => void;
  isSending: boolean;
  /** It is being found out whether the time can be had. */
  isLooking: boolean;
  isMoreOpen: boolean;
  toggleMore: () => void;
};

const formId = "booking-form";

/** The form as it looks; what it does is the desk's. */
export function BookingForm(props: BookingFormProps) {
  const { timeZone, today, outcome, onSubmit, onAfresh, isSending, isMoreOpen } = props;
  useEnterGoesOn(formId);
  return (
    <form
      aria-labelledby="booking-title"
      autoComplete="off"
      className={styles.form}
      id={formId}
      noValidate
      onSubmit={onSubmit}
    >
      <div className={styles.head}>
        <h1 className={styles.title} id="booking-title">
          {texts.booking.title}
        </h1>
        {onAfresh && <AfreshButton onAfresh={onAfresh} />}
      </div>
      {outcome}
      <div className={styles.sections} inert={isSending}>
        <EverydayFields timeZone={timeZone} today={today} />
        <hr className={styles.rule} />
        <Disclosure
          aside={
            <>
              <FilledCount />
              <KeyHint keys={shortcuts.booking.more} />
            </>
          }
          id={moreId}
          isOpen={isMoreOpen}
          label={texts.booking.more}
          onToggle={props.toggleMore}
          shortcut={ariaKeys(shortcuts.booking.more)}
        >
          <FurtherFields timeZone={timeZone} />
        </Disclosure>
      </div>
      <BookingFooter isLooking={props.isLooking} isSending={isSending} timeZone={timeZone} />
    </form>
  );
}
