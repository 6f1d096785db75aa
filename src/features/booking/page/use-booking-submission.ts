import { type SyntheticEvent, useEffect, useEffectEvent, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { bookingWrite } from "#client/once/booking-write.ts";
import { useOnce } from "#client/once/use-once.ts";
import type { Booking } from "#contract/booking.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import { isCalendarDay } from "#domain/calendar-day.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { submitId } from "#features/booking/draft/field-id.ts";
import { isFormField } from "#features/booking/draft/first-wrong-field.ts";
import type { KeptDraft } from "#features/booking/draft/kept-draft.ts";
import { useKeptDraft } from "#features/booking/draft/use-kept-draft.ts";
import type { Booked } from "#features/booking/outcome/booked-text.ts";
import { sendingKey } from "#features/booking/outcome/sending-key.ts";
import { whenReader } from "#features/booking/when/when-reader.ts";
import { isOfStanding } from "#texts/conflict-text.ts";
import type { Attention } from "./use-attention.ts";
import { useFirstLook } from "./use-first-look.ts";
import { useRefusedTime } from "./use-refused-time.ts";

type Submission = {
  form: UseFormReturn<BookingDraft, unknown, Booking>;
  /** The `Idempotency-Key` of what is booked with the form. */
  bookingKey: string;
  timeZone: string;
  kept?: KeptDraft;
  attention: Pick<Attention, "lead" | "leadToWrong">;
  onBooked: (booked: Booked) => void;
};

/** Books what stands in the form, keeps it until then, and leads the person to what is in the way. */
export function useBookingSubmission(submission: Submission) {
  const { form, bookingKey, timeZone, kept, attention, onBooked } = submission;
  const { lead, leadToWrong } = attention;
  const { markSent, markUnsent } = useKeptDraft(form, bookingKey, kept);
  const once = useOnce({
    write: bookingWrite,
    key: bookingKey,
    mutationKey: sendingKey,
    onDone: (appointment, { isOfEarlierTry }) =>
      onBooked({
        appointment,
        isOfEarlierTry,
        at: Date.now(),
        values: { ...form.getValues(), overrideReason: "" },
      }),
    onNotDone: ({ isKnown }) => isKnown && markUnsent(),
  });
  const { resume, phase, isUnderWay: isSending } = once;
  const send = (booking: BookingWithOverride) => {
    if (once.send(booking)) markSent(booking);
  };
  const isConfirming = once.waiting !== undefined;
  const refusal = phase.step === "not-done" ? phase.ending : undefined;

  const goOn = useEffectEvent(() => {
    if (!kept?.sent) return;
    const { booking, at, values } = kept.sent;
    // What somebody has changed since is not sent by itself.
    resume({
      key: bookingKey,
      wanted: booking,
      sentAt: JSON.stringify(kept.values) === values ? at : 0,
    });
  });
  useEffect(() => goOn(), []);

  useEffect(() => {
    if (isConfirming) lead("message");
  }, [isConfirming, lead]);

  const sendAgain = useEffectEvent(() => phase.step === "not-done" && send(phase.wanted));
  const { getValues } = form;
  const isKeptToSend = refusal?.kind === "offline";
  useEffect(() => {
    if (!isKeptToSend) return undefined;
    const asSent = JSON.stringify(getValues());
    // What somebody has changed meanwhile is no longer what they sent.
    const onBack = () => JSON.stringify(getValues()) === asSent && sendAgain();
    window.addEventListener("online", onBack);
    return () => window.removeEventListener("online", onBack);
  }, [isKeptToSend, getValues]);

  const { setError } = form;
  useEffect(() => {
    if (!refusal) return;
    const errors = refusal.problem?.errors ?? [];
    for (const error of errors)
      if (isFormField(error.field)) setError(error.field, { type: "server", message: error.message });
    leadToWrong(errors.map(({ field }) => field));
  }, [refusal, setError, leadToWrong]);

  const { refused, stop, forget } = useRefusedTime({ form, timeZone, phase });
  const { look, isLooking } = useFirstLook(form);
  const isPressed = useRef(false);
  // Of what may have been booked by the last try, the time is taken by itself.
  const isUncertain = refusal !== undefined && !refusal.isKnown;
  const isPatients = isOfStanding(refused?.conflicts ?? []);
  const lookAndSend = async (booking: Booking, reason?: string) => {
    const told = reason === undefined && !isUncertain ? await look(booking) : undefined;
    if (told === "changed") return;
    if (told && told.conflicts.length > 0) return stop({ booking, ...told });
    forget();
    // The fields are closed while the booking is on its way, so the focus waits at the button.
    document.getElementById(submitId)?.focus();
    // A refused booking leaves its key free, and under one key at most one of the two can be made.
    const override = reason !== undefined && { reason, ...(isPatients && { of: "standing" as const }) };
    send({ ...booking, ...(override && { override }) });
  };
  const submit = async (reason?: string) => {
    if (isSending || isPressed.current) return;
    isPressed.current = true;
    try {
      // A day that was typed before its reader had come is read first.
      if (!isCalendarDay(getValues("day"))) await whenReader.load().catch(() => undefined);
      await form.handleSubmit(
        (booking) => lookAndSend(booking, reason),
        (errors) => leadToWrong(Object.keys(errors)),
      )();
    } finally {
      isPressed.current = false;
    }
  };
  const book = (event?: SyntheticEvent) => {
    event?.preventDefault();
    void submit();
  };
  return { phase, refused, isSending, isLooking, book, bookAnyway: (reason: string) => void submit(reason) };
}
