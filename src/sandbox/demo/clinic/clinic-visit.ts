import type { NewAppointment } from "#clinikapi/appointment.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { Staffer } from "./clinic-staff.ts";
import { dayMs, minuteMs } from "./wall-hours.ts";

const kinds = ["ROUTINE", "ROUTINE", "FOLLOWUP", "CHECKUP"] as const;

type Asked = {
  staffer: Staffer;
  patientId: string;
  start: Date;
  now: Date;
  status: NewAppointment["status"];
};

/** A visit of the demo clinic. It was booked before it began, and before now. */
export function clinicVisit(
  random: SeededRandom,
  { staffer, patientId, start, now, status }: Asked,
): NewAppointment {
  const specialty = staffer.practitioner.specialty ?? "General Practice";
  const known = Math.min(now.getTime(), start.getTime());
  return {
    status,
    patientId,
    practitionerId: staffer.id,
    start: start.toISOString(),
    end: new Date(start.getTime() + staffer.minutes * minuteMs).toISOString(),
    minutesDuration: staffer.minutes,
    appointmentType: random.pick(kinds),
    serviceType: specialty,
    specialty,
    reasonCode: random.pick(staffer.reasons),
    created: new Date(known - random.whole(1, 40) * dayMs).toISOString(),
  };
}
