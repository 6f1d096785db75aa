import type { AppointmentView } from "#contract/appointment-view.ts";
import { isRecord, momentOf } from "#domain/appointment/offered-statuses.ts";
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

/** What has become of an appointment that was just made. What is over was recorded: nothing was cancelled by it. */
export function madeText({ appointment, at }: Booked): string {
  const word = texts.status[appointment.status];
  const moment = momentOf(asRead(appointment), new Date(at));
  return isRecord(appointment.status, moment) ? texts.booking.recorded(word) : word;
}

/** What a screen reader says once something is booked, and once that is undone. */
export function bookedText(booked: Booked, timeZone: string, what: "booked" | "undone"): string {
  const { appointment } = booked;
  const told = what === "undone" ? texts.status.cancelled : madeText(booked);
  return `${told}: ${readBackText({ ...asRead(appointment), timeZone })}`;
}

/** What of an appointment is read back. */
export const asRead = ({ patient, practitioner, start, end }: AppointmentView) => ({
  patient,
  practitioner,
  start: start ? new Date(start) : undefined,
  end: end ? new Date(end) : undefined,
});
