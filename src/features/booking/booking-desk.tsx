import { type ReactNode, useMemo } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { Booking } from "#contract/booking.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { Booked } from "./booked-notice.tsx";
import styles from "./booking-desk.module.css";
import { type BookingDraft, blankDraft } from "./booking-draft.ts";
import { BookingForm } from "./booking-form.tsx";
import { BookingOutcome } from "./booking-outcome.tsx";
import { bookingResolver } from "./booking-resolver.ts";
import type { KeptDraft } from "./kept-draft.ts";
import { RestoredNotice } from "./restored-notice.tsx";
import { useAttention } from "./use-attention.ts";
import { useBookingSubmission } from "./use-booking-submission.ts";
import { useCommands } from "./use-commands.ts";

type BookingDeskProps = {
  /** The `Idempotency-Key` of what is booked with this form. */
  bookingKey: string;
  timeZone: string;
  today: Day;
  /** The day that is being looked at. */
  day: Day;
  /** What the form begins with, when it was left before. */
  kept?: KeptDraft;
  onBooked: (booked: Booked) => void;
  /** Empties the form for another patient. */
  onAfresh: () => void;
  /** Stands above the fields until something is sent. */
  lastBooked?: ReactNode;
  /** The day beside the form. */
  children: ReactNode;
};

/** One booking from the empty form to its end. A new one is a new desk, so that nothing of an earlier patient stays. */
export function BookingDesk(props: BookingDeskProps) {
  const { bookingKey, timeZone, today, day, kept, onBooked, onAfresh, lastBooked, children } = props;
  const resolver = useMemo(() => bookingResolver(timeZone), [timeZone]);
  const defaultValues = kept?.values ?? blankDraft(day);
  const form = useForm<BookingDraft, unknown, Booking>({ defaultValues, resolver, shouldFocusError: false });
  const attention = useAttention(kept && "message");
  const { message, isMoreOpen, toggleMore, toggleMoreByKey } = attention;
  const { phase, isSending, book, bookAnyway } = useBookingSubmission({
    form,
    bookingKey,
    kept,
    attention,
    onBooked,
  });
  useCommands({ book, toggleMore: toggleMoreByKey });
  const isOpen = phase.step === "open";
  const before = kept ? <RestoredNotice onAfresh={onAfresh} ref={message} /> : lastBooked;
  const outcome = (
    <BookingOutcome
      onBookAnyway={bookAnyway}
      onTryAgain={book}
      phase={phase}
      ref={message}
      timeZone={timeZone}
    />
  );
  return (
    <FormProvider {...form}>
      <div className={styles.desk}>
        <BookingForm
          isMoreOpen={isMoreOpen}
          isSending={isSending}
          onAfresh={isSending || (isOpen && kept) ? undefined : onAfresh}
          onSubmit={book}
          outcome={isOpen ? before : outcome}
          timeZone={timeZone}
          today={today}
          toggleMore={toggleMore}
        />
        {children}
      </div>
    </FormProvider>
  );
}
