import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns";
import type { NewAppointment } from "#clinikapi/appointment.ts";
import { daysOfWeek } from "#clinikapi/practitioner-role.ts";
import type { DemoPractitioner } from "./demo-practitioners.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Who works at the clinic, who comes, and what day it is there. */
export type DemoClinic = {
  practitioners: DemoPractitioner[];
  patientIds: readonly string[];
  timeZone: string;
  now: Date;
};

const reasons = [
  "Follow-up after last visit",
  "Yearly check-up",
  "Pain that comes back",
  "Results of the tests",
  "New medication",
  "Second opinion",
] as const;

const kinds = ["ROUTINE", "FOLLOWUP", "CHECKUP", "WALKIN"] as const;

/**
 * Appointments of today and the ten working days after it, within everybody's hours; nobody has two at once. What is
 * over has its end: fulfilled, or a patient who did not come.
 */
export function demoAppointments(random: SeededRandom, clinic: DemoClinic): NewAppointment[] {
  const today = TZDate.tz(clinic.timeZone, clinic.now);
  const days = Array.from({ length: 15 }, (_, ahead) => addDays(today, ahead)).filter(
    (day) => weekday(day) !== "sat" && weekday(day) !== "sun",
  );
  return days.slice(0, 11).flatMap((day) => appointmentsOn(random, day, clinic));
}

const weekday = (day: Date) => daysOfWeek[(day.getDay() + 6) % 7];

function appointmentsOn(random: SeededRandom, day: TZDate, clinic: DemoClinic): NewAppointment[] {
  const seen = new Set<string>();
  const present = clinic.practitioners.filter(({ week }) => week.days.some((each) => each === weekday(day)));
  return present.flatMap((practitioner) =>
    visitTimes(random, practitioner).flatMap((minuteOfDay) => {
      const patientId = random.pick(clinic.patientIds);
      if (seen.has(patientId)) return [];
      seen.add(patientId);
      const start = new TZDate(
        day.getFullYear(),
        day.getMonth(),
        day.getDate(),
        0,
        minuteOfDay,
        clinic.timeZone,
      );
      return [visit(random, { start, practitioner, patientId, now: clinic.now })];
    }),
  );
}

/** Minutes of the day at which visits begin, none of which reaches into the next, into lunch or into the evening. */
function visitTimes(random: SeededRandom, { week, minutes }: DemoPractitioner): number[] {
  const times: number[] = [];
  for (const [from, to] of [
    [week.from, week.lunch[0]],
    [week.lunch[1], week.to],
  ] as const) {
    for (let start = from * 60; start + minutes <= to * 60; start += minutes) {
      if (random.chance(minutes < 30 ? 0.15 : 0.25)) times.push(start);
    }
  }
  return times;
}

type Visit = { start: Date; practitioner: DemoPractitioner; patientId: string; now: Date };

function visit(random: SeededRandom, { start, practitioner, patientId, now }: Visit): NewAppointment {
  const { id, minutes, practitioner: person } = practitioner;
  const end = new Date(start.getTime() + minutes * 60_000);
  const ended = random.chance(0.93) ? "fulfilled" : "noshow";
  const specialty = person.specialty ?? "General Practice";
  return {
    status: end <= now ? ended : "booked",
    patientId,
    practitionerId: id,
    start: new Date(start).toISOString(),
    end: end.toISOString(),
    minutesDuration: minutes,
    appointmentType: random.pick(kinds),
    serviceType: specialty,
    specialty,
    reasonCode: random.pick(reasons),
    created: new Date(now.getTime() - random.whole(1, 60) * 86_400_000).toISOString(),
  };
}
