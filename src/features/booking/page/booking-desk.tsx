import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { Booking } from "#contract/booking.ts";
import type { Day } from "#domain/wall-clock.ts";
import { type BookingDraft, blankDraft } from "#features/booking/draft/booking-draft.ts";
import { bookingResolver } from "#features/booking/draft/booking-resolver.ts";
import type { KeptDraft } from "#features/booking/draft/kept-draft.ts";
import type { Booked } from "#features/booking/outcome/booked-text.ts";
import { AttemptContext } from "#features/booking/when/attempt.ts";
import { texts } from "#texts/texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { Notice } from "#ui/notice.tsx";
import styles from "./booking-desk.module.css";
import { BookingForm } from "./booking-form.tsx";
import { BookingOutcome, RestoredNotice } from "./messages.tsx";
import { useAttention } from "./use-attention.ts";
import { useBookingKeys } from "./use-booking-keys.ts";
import { useBookingSubmission } from "./use-booking-submission.ts";

type BookingDeskProps = {
  /** The `Idempotency-Key` of what is booked with this form. */
  bookingKey: string;
  timeZone: string;
  today: Day;
  /** The day that is being looked at. */
  day: Day;
  /** What the form begins with, when it was left before. */
  kept?: KeptDraft;
  /** What the form begins with, when something fills it. */
  values?: BookingDraft;
  onBooked: (booked: Booked) => void;
  /** Empties the form for another patient. */
  onAfresh: () => void;
  /** Stands above the fields until something is sent. */
  before?: ReactNode;
  /** What asks whether it may fill the form. */
  asking?: ReactNode;
  /** The day beside the form. */
  children: ReactNode;
};

/** One booking from the empty form to its end. A new one is a new desk, so that nothing of an earlier patient stays. */
export function BookingDesk(props: BookingDeskProps) {
  const { bookingKey, timeZone, today, day, kept, values, onBooked, onAfresh, children } = props;
  const client = useQueryClient();
  const resolver = useMemo(() => {
    const session = client.getQueryData(sessionQueries.current().queryKey);
    return bookingResolver(timeZone, session?.clinic.visitYears);
  }, [client, timeZone]);
  const defaultValues = kept?.values ?? values ?? blankDraft(day);
  const form = useForm<BookingDraft, unknown, Booking>({ defaultValues, resolver, shouldFocusError: false });
  const attention = useAttention(firstTarget(props));
  const { setMessage, isMoreOpen, toggleMore, toggleMoreByKey } = attention;
  const submission = useBookingSubmission({
    form,
    bookingKey,
    timeZone,
    kept,
    attention,
    onBooked,
  });
  const { phase, refused, isSending, isLooking, book, bookAnyway } = submission;
  const attempt = useMemo(() => ({ isSending, refused }), [isSending, refused]);
  useBookingKeys({ book, more: toggleMoreByKey, afresh: () => !isSending && onAfresh() });
  const isOpen = phase.step === "open" && !refused;
  const before = kept ? <RestoredNotice onAfresh={onAfresh} ref={setMessage} /> : props.before;
  const unloaded = !isOpen && <Notice title={texts.booking.unknownTitle} tone="warning" />;
  const outcome = (
    <BookingOutcome
      onBookAnyway={bookAnyway}
      onTryAgain={book}
      phase={phase}
      ref={setMessage}
      refused={refused}
      timeZone={timeZone}
    />
  );
  return (
    <FormProvider {...form}>
      <AttemptContext value={attempt}>
        <div className={styles.desk}>
          <BookingForm
            isLooking={isLooking}
            isMoreOpen={isMoreOpen}
            isSending={isSending}
            onAfresh={isSending || (isOpen && kept) ? undefined : onAfresh}
            onSubmit={book}
            outcome={
              <>
                {props.asking}
                <ErrorBoundary fallback={unloaded} key={String(isOpen)}>
                  {isOpen ? before : outcome}
                </ErrorBoundary>
              </>
            }
            timeZone={timeZone}
            today={today}
            toggleMore={toggleMore}
          />
          {children}
        </div>
      </AttemptContext>
    </FormProvider>
  );
}

// Where the first thing that is still open is, so that whoever types at once types what is asked for; what is said of a form
// in which nothing is, or of which an answer is awaited, is read first.
function firstTarget({ kept, values, before }: BookingDeskProps) {
  if (kept) return kept.sent || kept.values.registration ? "message" : (firstOpen(kept.values) ?? "message");
  if (values && before) return "message";
  return values?.patientId ? "start" : undefined;
}

const firstOpen = (values: BookingDraft) =>
  (["patientId", "practitionerId", "start"] as const).find((field) => !values[field]);
