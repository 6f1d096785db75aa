import type { AppointmentView } from "#contract/appointment-view.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import { bookingWrite } from "./booking-write.ts";
import { type NotDone, resumeOnce, sendOnce, type Waiting } from "./send-once.ts";

/** A visit that is to be booked, under an `Idempotency-Key` of its own that was made up front. */
export type PlannedVisit = { key: string; booking: BookingWithOverride };

/** How far the booking of one visit is. */
export type VisitState =
  | { step: "waiting" | "sending" | Waiting }
  | { step: "booked"; appointment: AppointmentView }
  | { step: "not-booked"; ending: NotDone };

type Run<Visit extends PlannedVisit> = {
  visits: readonly Visit[];
  /** Hears of each step of each visit, before the next one is taken. */
  onStep: (visit: Visit, state: VisitState) => void;
  /** Resolves when it is time to ask again about one that is being confirmed. */
  untilNextLook?: (key: string) => Promise<void>;
  /** Whether to go on with the next one. */
  goesOn: () => boolean;
};

/**
 * Books visits one after the other and stops at the first that is not booked. May be called again with those that are
 * left, also with one of which nobody knows what became: under its key it is made once at most.
 */
export async function bookVisits<Visit extends PlannedVisit>(run: Run<Visit>): Promise<void> {
  const { visits, onStep, goesOn } = run;
  for (const visit of visits) {
    if (!goesOn()) return;
    onStep(visit, { step: "sending" });
    const ending = await sendOnce(sendingOf(visit, run));
    if (ending.outcome === "not-done") return onStep(visit, { step: "not-booked", ending });
    onStep(visit, { step: "booked", appointment: ending.done });
  }
}

/** Stays with visits that were sent before the page was left, until it is known of each what became of it. Sends none. */
export async function followVisits<Visit extends PlannedVisit>(
  run: Omit<Run<Visit>, "goesOn">,
): Promise<void> {
  const { visits, onStep } = run;
  await Promise.all(
    visits.map(async (visit) => {
      const ending = await resumeOnce(sendingOf(visit, run), 0);
      if (ending.outcome === "not-done") onStep(visit, { step: "not-booked", ending });
      else onStep(visit, { step: "booked", appointment: ending.done });
    }),
  );
}

const sendingOf = <Visit extends PlannedVisit>(
  visit: Visit,
  { onStep, untilNextLook }: Omit<Run<Visit>, "goesOn">,
) => ({
  write: bookingWrite,
  wanted: visit.booking,
  key: visit.key,
  onWaiting: (waiting: Waiting) => onStep(visit, { step: waiting }),
  untilNextLook,
});
