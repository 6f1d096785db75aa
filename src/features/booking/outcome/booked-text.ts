import type { AppointmentView } from "#contract/appointment-view.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { texts } from "#texts/texts.ts";
import { readBackText } from "./read-back.tsx";

/**
 * An appointment that was just made. `isOfEarlierTry`: later changes in the form are not in it. `at`: when this page knew,
 * in milliseconds since 1970. `values`: what stood in the form.
 */
export type Booked = {
  appointment: AppointmentView;
  isOfEarlierTry: boolean;
  at: number;
  values: BookingDraft;
};

/** What a screen reader says once something is booked, and once that is undone. */
export function bookedText({ appointment }: Booked, timeZone: string, what: "booked" | "undone"): string {
  const status = what === "undone" ? "cancelled" : appointment.status;
  return `${texts.status[status]}: ${readBackText({ ...asRead(appointment), timeZone })}`;
}

/** What of an appointment is read back. */
export const asRead = ({ patient, practitioner, start, end }: AppointmentView) => ({
  patient,
  practitioner,
  start: start ? new Date(start) : undefined,
  end: end ? new Date(end) : undefined,
});
