import type { AppointmentView } from "#contract/appointment-view.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import { type Settlement, settleBooking, type Waiting } from "./settle-booking.ts";

/** A visit that is to be booked, under an `Idempotency-Key` of its own that was made up front. */
export type PlannedVisit = { key: string; booking: BookingWithOverride };

/** How far the booking of one visit is. */
export type VisitState =
  | { step: "waiting" | "sending" | Waiting }
  | { step: "booked"; appointment: AppointmentView }
  | { step: "not-booked"; settlement: Extract<Settlement, { outcome: "not-booked" }> };

type Run<Visit extends PlannedVisit> = {
  visits: readonly Visit[];
  /** Hears of each step of each visit, before the next one is taken. */
  onStep: (visit: Visit, state: VisitState) => void;
  /** Resolves when it is time to ask again about one that is being confirmed. */
  pause: () => Promise<void>;
  /** Whether to go on with the next one. */
  goesOn: () => boolean;
};

/**
 * Books visits one after the other and stops at the first that is not booked. May be called again with those that are
 * left, also with one of which nobody knows what became: under its key it is made once at most.
 */
export async function bookVisits<Visit extends PlannedVisit>(run: Run<Visit>): Promise<void> {
  const { visits, onStep, pause, goesOn } = run;
  for (const visit of visits) {
    if (!goesOn()) return;
    onStep(visit, { step: "sending" });
    const settlement = await settleBooking({
      ...visit,
      onWaiting: (waiting) => onStep(visit, { step: waiting }),
      pause,
    });
    if (settlement.outcome === "not-booked") return onStep(visit, { step: "not-booked", settlement });
    onStep(visit, { step: "booked", appointment: settlement.appointment });
  }
}
