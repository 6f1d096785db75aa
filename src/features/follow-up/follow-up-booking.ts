import type { AppointmentView } from "#contract/appointment-view.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";

/** An appointment that can be followed up: it has a practitioner and a time. */
export type Visit = AppointmentView & { practitionerId: string; start: string; end: string };

export const isVisit = (appointment: AppointmentView): appointment is Visit =>
  Boolean(appointment.practitionerId && appointment.start && appointment.end);

/** How long a visit is, in minutes. */
export const minutesOf = ({ start, end }: Visit) => (Date.parse(end) - Date.parse(start)) / 60_000;

type Notes = { reason: string; instructions: string };

/** The booking that follows a visit at another time: the same people and service, under the visit's name. */
export function followUpBooking(
  visit: Visit,
  { start, end }: TimeRange,
  { reason, instructions }: Notes,
): BookingWithOverride {
  const { patientId, practitionerId, serviceType, serviceCategory, specialty } = visit;
  return {
    status: "booked",
    appointmentType: "FOLLOWUP",
    patientId,
    practitionerId,
    start: start.toISOString(),
    end: end.toISOString(),
    minutesDuration: (end.getTime() - start.getTime()) / 60_000,
    ...(serviceType && { serviceType }),
    ...(serviceCategory && { serviceCategory }),
    ...(specialty && { specialty }),
    ...(reason.trim() && { reasonCode: reason }),
    ...(instructions.trim() && { patientInstruction: instructions }),
    followsId: visit.id,
  };
}
