import { type ReactNode, type SyntheticEvent, useEffect, useMemo } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { Booking } from "#contract/booking.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { Booked } from "./booked-notice.tsx";
import styles from "./booking-desk.module.css";
import { type BookingDraft, blankDraft } from "./booking-draft.ts";
import { submitId } from "./booking-footer.tsx";
import { BookingForm } from "./booking-form.tsx";
import { BookingOutcome } from "./booking-outcome.tsx";
import { bookingResolver } from "./booking-resolver.ts";
import { isFormField } from "./first-wrong-field.ts";
import { useAttention } from "./use-attention.ts";
import { useCommands } from "./use-commands.ts";
import { useSendBooking } from "./use-send-booking.ts";

type BookingDeskProps = {
  /** The `Idempotency-Key` of what is booked with this form. */
  bookingKey: string;
  timeZone: string;
  today: Day;
  /** The day that is being looked at. */
  day: Day;
  onBooked: (booked: Booked) => void;
  /** Stands above the fields until something is sent. */
  lastBooked?: ReactNode;
  /** The day beside the form. */
  children: ReactNode;
};

/** One booking from the empty form to its end. A new one is a new desk, so that nothing of an earlier patient stays. */
export function BookingDesk(props: BookingDeskProps) {
  const { bookingKey, timeZone, today, day, onBooked, lastBooked, children } = props;
  const resolver = useMemo(() => bookingResolver(timeZone), [timeZone]);
  const defaultValues = blankDraft(day);
  const form = useForm<BookingDraft, unknown, Booking>({ defaultValues, resolver, shouldFocusError: false });
  const { lead, leadToWrong, message, toggleMoreByKey, ...more } = useAttention();
  const { send, phase } = useSendBooking(bookingKey, onBooked);
  const isConfirming = phase.step === "confirming" || phase.step === "unreachable";
  const refusal = phase.step === "not-booked" ? phase.settlement : undefined;

  useEffect(() => {
    if (isConfirming) lead("message");
  }, [isConfirming, lead]);

  const { setError } = form;
  useEffect(() => {
    if (!refusal) return;
    const errors = refusal.problem?.errors ?? [];
    for (const error of errors)
      if (isFormField(error.field)) setError(error.field, { type: "server", message: error.message });
    leadToWrong(errors.map(({ field }) => field));
  }, [refusal, setError, leadToWrong]);

  const isSending = isConfirming || phase.step === "sending";
  const submit = form.handleSubmit(
    (booking) => {
      // The fields are closed while the booking is on its way, so the focus waits at the button.
      document.getElementById(submitId)?.focus();
      send(booking);
    },
    (errors) => leadToWrong(Object.keys(errors)),
  );
  const book = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (!isSending) void submit();
  };
  useCommands({ book, toggleMore: toggleMoreByKey });
  const outcome = <BookingOutcome onTryAgain={book} phase={phase} ref={message} timeZone={timeZone} />;

  return (
    <FormProvider {...form}>
      <div className={styles.desk}>
        <BookingForm
          {...more}
          isSending={isSending}
          onSubmit={book}
          outcome={phase.step === "open" ? lastBooked : outcome}
          timeZone={timeZone}
          today={today}
        />
        {children}
      </div>
    </FormProvider>
  );
}
