import { bookAppointment } from "#client/requests/book-appointment.ts";
import { readBookingState } from "#client/requests/read-booking-state.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { BookingState } from "#contract/booking-state.ts";
import type { WriteKind, WriteState } from "./write-kind.ts";

/** A booking; a proposal as well. */
export const bookingWrite: WriteKind<BookingWithOverride, AppointmentView> = {
  send: async (booking, key) => appointmentState(await bookAppointment(booking, key)),
  read: readAppointmentState,
};

/** What became of the appointment that was booked or changed with `key`. Throws an ApiProblem. */
export async function readAppointmentState(key: string): Promise<WriteState<AppointmentView>> {
  return appointmentState(await readBookingState(key));
}

export const appointmentState = (state: BookingState): WriteState<AppointmentView> =>
  state.state === "booked" ? { state: "done", done: state.appointment } : state;
