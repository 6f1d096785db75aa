import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Booking } from "#contract/booking.ts";
import { type Settlement, settleBooking, type Waiting } from "./settle-booking.ts";

/** How far the sending of this form's booking is. */
export type SendingPhase =
  | { step: "open" }
  | { step: "sending" }
  | { step: Waiting }
  | { step: "not-booked"; settlement: Extract<Settlement, { outcome: "not-booked" }> };

const pollMs = 1000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pollMs));

/** Sends the booking of one form. `key` belongs to the form: every further try of it is the same intent. */
export function useSendBooking(
  key: string,
  onBooked: (booked: Extract<Settlement, { outcome: "booked" }>) => void,
) {
  const [waiting, setWaiting] = useState<Waiting>();
  const isOnItsWay = useRef(false);
  const { mutate, data, isPending } = useMutation({
    mutationFn: (booking: Booking) => settleBooking({ booking, key, onWaiting: setWaiting, pause }),
    onMutate: () => setWaiting(undefined),
    onSuccess: (settlement) => {
      if (settlement.outcome === "booked") onBooked(settlement);
    },
    onSettled: () => {
      isOnItsWay.current = false;
    },
  });
  // Two presses can come before the page has shown that the first one counted.
  const send = (booking: Booking) => {
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    mutate(booking);
  };
  return { send, phase: phaseOf(isPending, waiting, data) };
}

function phaseOf(isPending: boolean, waiting: Waiting | undefined, data?: Settlement): SendingPhase {
  if (isPending) return { step: waiting ?? "sending" };
  return data?.outcome === "not-booked" ? { step: "not-booked", settlement: data } : { step: "open" };
}
