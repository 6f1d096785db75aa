import { useEffect, useMemo, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { OncePhase } from "#client/once/use-once.ts";
import type { Booking } from "#contract/booking.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import { type BookingDraft, bookingFromDraft } from "#features/booking/draft/booking-draft.ts";
import type { RefusedTime } from "#features/booking/when/attempt.ts";

type Refusing = {
  form: UseFormReturn<BookingDraft, unknown, Booking>;
  timeZone: string;
  phase: OncePhase<BookingWithOverride, unknown>;
};

/**
 * The time that the last press did not book, as long as the form still asks for it: what was refused is nothing to be said
 * of another time. `stop` refuses one that was not sent, since it is known to be taken; `forget` lets go of that.
 */
export function useRefusedTime({ form, timeZone, phase }: Refusing) {
  const [stopped, setStopped] = useState<RefusedTime>();
  const [gone, setGone] = useState<RefusedTime>();
  const ending = phase.step === "not-done" ? phase.ending : undefined;
  const booking = phase.step === "not-done" ? phase.wanted : undefined;
  const latest = useMemo(() => {
    if (stopped || !booking || ending?.kind !== "time-taken") return stopped;
    const { conflicts = [], alternatives = [] } = ending.problem ?? {};
    return { booking, conflicts, alternatives };
  }, [stopped, booking, ending]);
  const { subscribe } = form;
  useEffect(() => {
    if (!latest) return undefined;
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => asksForAnother(latest.booking, values, timeZone) && setGone(latest),
    });
  }, [latest, subscribe, timeZone]);
  return {
    refused: latest === gone ? undefined : latest,
    stop: setStopped,
    forget: () => setStopped(undefined),
  };
}

const decisive = ["status", "patientId", "practitionerId", "start", "end"] as const;

function asksForAnother(refused: BookingWithOverride, draft: BookingDraft, timeZone: string): boolean {
  const { booking } = bookingFromDraft(draft, timeZone);
  return decisive.some((field) => booking[field] !== refused[field]);
}
