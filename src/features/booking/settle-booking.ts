import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Booking } from "#contract/booking.ts";
import type { BookingState } from "#contract/booking-state.ts";
import { ApiProblem, type ProblemKind } from "#contract/client/api-problem.ts";
import { bookAppointment } from "#contract/client/book-appointment.ts";
import { readBookingState } from "#contract/client/read-booking-state.ts";
import type { Problem } from "#contract/problem.ts";

/** What the person waits for: an answer that is not in, or a server that cannot be asked. */
export type Waiting = "confirming" | "unreachable";

/** How a booking ended. `isKnown`: it is certain that nothing was booked. */
export type Settlement =
  | { outcome: "booked"; appointment: AppointmentView; isOfEarlierTry: boolean }
  | { outcome: "not-booked"; kind: ProblemKind; problem?: Problem; isKnown: boolean };

type Sending = {
  booking: Booking;
  key: string;
  onWaiting: (waiting: Waiting) => void;
  /** Resolves when it is time to ask again. */
  pause: () => Promise<void>;
};

/** Sends a booking and stays with it until it is known what became of it. May be called again with the same key. */
export async function settleBooking(sending: Sending): Promise<Settlement> {
  try {
    const { state, isOfEarlierTry } = await send(sending);
    return settled(await watch(state, sending), isOfEarlierTry);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return {
      outcome: "not-booked",
      kind: error.kind,
      problem: error.problem,
      isKnown: !error.isOutcomeUnknown,
    };
  }
}

async function send({ booking, key }: Sending): Promise<{ state: BookingState; isOfEarlierTry: boolean }> {
  try {
    return { state: await bookAppointment(booking, key), isOfEarlierTry: false };
  } catch (error) {
    const kind = error instanceof ApiProblem && error.kind;
    // An earlier try with this key got through although its answer did not; what became of it is what counts.
    if (kind === "booking-in-flight" || kind === "key-reused")
      return { state: { state: "confirming", key }, isOfEarlierTry: kind === "key-reused" };
    throw error;
  }
}

async function watch(first: BookingState, { key, onWaiting, pause }: Sending): Promise<BookingState> {
  let state = first;
  let waiting: Waiting = "confirming";
  while (state.state === "confirming") {
    onWaiting(waiting);
    await pause();
    try {
      state = await readBookingState(key);
      waiting = "confirming";
    } catch (error) {
      if (!(error instanceof ApiProblem) || !error.isOutcomeUnknown) throw error;
      waiting = "unreachable";
    }
  }
  return state;
}

function settled(state: BookingState, isOfEarlierTry: boolean): Settlement {
  if (state.state === "booked") return { outcome: "booked", appointment: state.appointment, isOfEarlierTry };
  if (state.state === "failed")
    return { outcome: "not-booked", kind: state.problem.code, problem: state.problem, isKnown: true };
  throw new Error("A booking that is still being confirmed is not settled.");
}
