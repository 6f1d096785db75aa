import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { resumeBooking, type Settlement, settleBooking, type Waiting } from "#client/once/settle-booking.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";

export type BookedSettlement = Extract<Settlement, { outcome: "booked" }>;
export type Refusal = Extract<Settlement, { outcome: "not-booked" }>;

/** How far the sending of this form's booking is. */
export type SendingPhase =
  | { step: "open" }
  | { step: "sending" }
  | { step: Waiting }
  | { step: "not-booked"; settlement: Refusal; booking: BookingWithOverride };

/** What is on its way while a booking is sent. */
export const sendingKey = ["book"];

const pollMs = 1000;
/** Until it is time to ask again. */
export const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pollMs));

type Request = {
  booking: BookingWithOverride;
  /** When it was sent before the page was left; see {@link resumeBooking}. */
  sentAt?: number;
};

type Listeners = {
  onSent: (booking: BookingWithOverride) => void;
  onBooked: (booked: BookedSettlement) => void;
  onRefused: (refusal: Refusal) => void;
};

/** Sends the booking of one form. `key` belongs to the form: every further try of it is the same intent. */
export function useSendBooking(key: string, { onSent, onBooked, onRefused }: Listeners) {
  const [waiting, setWaiting] = useState<Waiting>();
  const isOnItsWay = useRef(false);
  const { mutate, data, variables, isPending } = useMutation({
    mutationKey: sendingKey,
    mutationFn: ({ booking, sentAt }: Request) => {
      const sending = { booking, key, onWaiting: setWaiting, pause };
      return sentAt === undefined ? settleBooking(sending) : resumeBooking(sending, sentAt);
    },
    onMutate: ({ sentAt }) => setWaiting(sentAt === undefined ? undefined : "confirming"),
    onSuccess: (settlement) =>
      settlement.outcome === "booked" ? onBooked(settlement) : onRefused(settlement),
    onSettled: () => {
      isOnItsWay.current = false;
    },
  });
  // Two presses can come before the page has shown that the first one counted.
  const once = (request: Request) => {
    if (isOnItsWay.current) return false;
    isOnItsWay.current = true;
    mutate(request);
    return true;
  };
  const send = (booking: BookingWithOverride) => {
    if (once({ booking })) onSent(booking);
  };
  return {
    send,
    resume: once,
    phase: phaseOf(isPending ? (waiting ?? "sending") : undefined, data, variables),
  };
}

function phaseOf(
  underWay: Waiting | "sending" | undefined,
  data?: Settlement,
  request?: Request,
): SendingPhase {
  if (underWay) return { step: underWay };
  if (data?.outcome !== "not-booked" || !request) return { step: "open" };
  return { step: "not-booked", settlement: data, booking: request.booking };
}
