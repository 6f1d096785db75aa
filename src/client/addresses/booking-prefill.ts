import type { PatientSummary } from "#contract/patient.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import type { Day, TimeOfDay } from "#domain/wall-clock.ts";

/** What a booking form is to begin with. It stays in this tab's memory: names and texts are in no address. */
export type BookingPrefill = {
  patient?: PatientSummary;
  practitioner?: PractitionerSummary;
  /** Anybody of it will do. */
  specialty?: string;
  day?: Day;
  start?: TimeOfDay;
  minutes?: number;
  type?: string;
  service?: string;
  /** What the service belongs to. */
  serviceSpecialty?: string;
  reason?: string;
  instructions?: string;
  priority?: number;
};

let waiting: BookingPrefill | undefined;
const hearers = new Set<() => void>();

/** Has the booking form filled in, now or when it is next opened. Nothing is booked by it. */
export function prefillBooking(prefill: BookingPrefill): void {
  waiting = prefill;
  for (const hear of hearers) hear();
}

/** Calls `onPrefill` with each of them, and at once with one that waits, until the answer is called. */
export function hearPrefill(onPrefill: (prefill: BookingPrefill) => void): () => void {
  const take = () => {
    const prefill = waiting;
    waiting = undefined;
    if (prefill) onPrefill(prefill);
  };
  hearers.add(take);
  take();
  return () => hearers.delete(take);
}

/**
 * Under which name this tab keeps a form that was begun. The number stands for what the code reads: another one's draft is
 * nobody's.
 */
export const bookingDraftStorage = "frontdesk.booking-draft.2";

/** Whether a form was begun in this tab, which would be replaced. */
export function isFormBegun(): boolean {
  try {
    return sessionStorage.getItem(bookingDraftStorage) !== null;
  } catch {
    return false;
  }
}
