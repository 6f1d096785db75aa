import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns";
import type { NewAppointment } from "#clinikapi/appointment.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { clinicStaff } from "./clinic-staff.ts";
import type { ClinicClock } from "./shift-of.ts";
import { dayMs, hourMs, hourOf } from "./wall-hours.ts";

const wishes = [
  { by: 0, inDays: 14, morning: true, reason: "Blood pressure check", comment: "After the new tablets." },
  { by: 3, inDays: 7, morning: false, reason: "X-ray results", comment: "Results will be in by then." },
  { by: 1, inDays: 3, morning: true, reason: "Blood test results", comment: "" },
  { by: 4, inDays: 30, morning: false, reason: "Vaccination", comment: "Comes with a parent after school." },
] as const;

/** What clinicians asked the desk for and nobody has booked yet: each some hours ago, for three days around a day. */
export function clinicRequests(
  random: SeededRandom,
  patientIds: readonly string[],
  { now, timeZone }: ClinicClock,
): NewAppointment[] {
  return wishes.flatMap(({ by, inDays, morning, reason, comment }, index) => {
    const staffer = clinicStaff[by];
    if (!staffer) return [];
    const windows = [0, 1, 2].map((further) => {
      const day = addDays(TZDate.tz(timeZone, new Date(now.getTime())), inDays + further);
      const [from, to] = morning ? [8, 12] : [12, 18];
      return { start: hourOf(day, from).toISOString(), end: hourOf(day, to).toISOString() };
    });
    return [
      {
        status: "proposed",
        patientId: random.pick(patientIds),
        practitionerId: staffer.id,
        minutesDuration: staffer.minutes,
        appointmentType: "FOLLOWUP",
        ...(staffer.practitioner.specialty && {
          serviceType: staffer.practitioner.specialty,
          specialty: staffer.practitioner.specialty,
        }),
        reasonCode: reason,
        ...(comment && { comment }),
        requestedPeriod: windows,
        created: new Date(now.getTime() - (index * 5 + 1) * hourMs - index * dayMs).toISOString(),
      },
    ];
  });
}
