import { ApiProblem } from "#client/requests/api-problem.ts";
import { bookAppointment } from "#client/requests/book-appointment.ts";
import { cancelAppointment } from "#client/requests/cancel-appointment.ts";
import { readBookingState } from "#client/requests/read-booking-state.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { BookingState } from "#contract/booking-state.ts";
import type { Problem, ProblemKind } from "#contract/problem.ts";

/** What the person waits for: an answer that is not in, or a server that cannot be asked. */
export type Waiting = "confirming" | "unreachable";

/**
 * How a booking ended. `isKnown`: it is certain that nothing was booked. `interrupted`: the page was closed before the
 * server answered, and the server knows nothing of it.
 */
export type Settlement =
  | { outcome: "booked"; appointment: AppointmentView; isOfEarlierTry: boolean }
  | { outcome: "not-booked"; kind: ProblemKind | "interrupted"; problem?: Problem; isKnown: boolean };

type Following = {
  key: string;
  onWaiting: (waiting: Waiting) => void;
  /** Resolves when it is time to ask again. */
  pause: () => Promise<void>;
};

type Asking = Following & { ask: () => Promise<BookingState> };

type Sending = Following & { booking: BookingWithOverride };

type Cancelling = Following & { id: string; reason: string };

/** Sends a booking and stays with it until it is known what became of it. May be called again with the same key. */
export const settleBooking = ({ booking, ...following }: Sending): Promise<Settlement> =>
  settle({ ...following, ask: () => bookAppointment(booking, following.key) });

/** As {@link settleBooking}, of an appointment that is to be cancelled: “booked” is that it is. */
export const settleCancellation = ({ id, reason, ...following }: Cancelling): Promise<Settlement> =>
  settle({ ...following, ask: () => cancelAppointment(id, reason, following.key) });

async function settle(sending: Asking): Promise<Settlement> {
  let sent: Sent;
  try {
    sent = await send(sending);
  } catch (error) {
    return notBooked(error, error instanceof ApiProblem && !error.isOutcomeUnknown);
  }
  return follow(sending, sent);
}

/** How long after it was sent a booking is sent again when nothing is known of it: whoever sent it still wants it. */
const stillWantedMs = 60_000;

/**
 * As {@link settleBooking}, of a booking that was sent before the page was left. `sentAt`: when, in milliseconds since
 * 1970; 0 when the key stands for another one too, so that what was made may not be what is wanted now.
 */
export async function resumeBooking(sending: Sending, sentAt: number): Promise<Settlement> {
  const settlement = await follow(sending, {
    state: { state: "confirming", key: sending.key },
    isOfEarlierTry: sentAt === 0,
  });
  if (settlement.outcome === "booked" || settlement.kind !== "not-found") return settlement;
  // Its request may be on its way yet. Under its key it is one booking, however often it is sent.
  if (Date.now() - sentAt < stillWantedMs) return settleBooking(sending);
  return { outcome: "not-booked", kind: "interrupted", isKnown: false };
}

async function send({ ask, key }: Asking): Promise<Sent> {
  try {
    return { state: await ask(), isOfEarlierTry: false };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    // An earlier try with this key got through although its answer did not; what became of it is what counts.
    if (error.kind === "booking-in-flight" || error.kind === "key-reused")
      return { state: { state: "confirming", key }, isOfEarlierTry: error.kind === "key-reused" };
    if (error.problem && error.isOutcomeUnknown)
      return { state: await stateAfter(error, error.problem, key), isOfEarlierTry: false };
    throw error;
  }
}

// The server is done with the request, so that it knows by now whether anything can have come of it.
async function stateAfter(error: ApiProblem, problem: Problem, key: string): Promise<BookingState> {
  try {
    return await readBookingState(key);
  } catch (reading) {
    if (reading instanceof ApiProblem && reading.kind === "not-found") return { state: "failed", problem };
    throw error;
  }
}

type Sent = { state: BookingState; isOfEarlierTry: boolean };

// That a state cannot be read says nothing of the booking.
async function follow(sending: Following, { state, isOfEarlierTry }: Sent): Promise<Settlement> {
  try {
    return settled(await watch(state, sending), isOfEarlierTry);
  } catch (error) {
    return notBooked(error, false);
  }
}

async function watch(first: BookingState, { key, onWaiting, pause }: Following): Promise<BookingState> {
  let state = first;
  let waiting: Waiting = "confirming";
  while (state.state === "confirming") {
    onWaiting(waiting);
    await pause();
    try {
      state = await readBookingState(key);
      waiting = "confirming";
    } catch (error) {
      if (!(error instanceof ApiProblem) || !canAskAgain(error)) throw error;
      waiting = "unreachable";
    }
  }
  return state;
}

function notBooked(error: unknown, isKnown: boolean): Settlement {
  if (!(error instanceof ApiProblem)) throw error;
  return { outcome: "not-booked", kind: error.kind, problem: error.problem, isKnown };
}

// Whoever was signed out meanwhile signs in again over the page; the booking goes its way without them.
const canAskAgain = ({ kind, isOutcomeUnknown }: ApiProblem) =>
  isOutcomeUnknown || kind === "unauthenticated";

function settled(state: BookingState, isOfEarlierTry: boolean): Settlement {
  if (state.state === "booked") return { outcome: "booked", appointment: state.appointment, isOfEarlierTry };
  if (state.state === "failed")
    return { outcome: "not-booked", kind: state.problem.code, problem: state.problem, isKnown: true };
  throw new Error("A booking that is still being confirmed is not settled.");
}
