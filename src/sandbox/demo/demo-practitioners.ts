import type { NewPractitioner } from "#clinikapi/practitioner.ts";
import type { daysOfWeek, NewPractitionerRole } from "#clinikapi/practitioner-role.ts";
import { cultures } from "./cultures.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Day = (typeof daysOfWeek)[number];

/** The clinic's specialties, each with the minutes that a visit takes. */
const specialties = [
  ["General Practice", 15],
  ["Cardiology", 30],
  ["Dermatology", 20],
  ["Pediatrics", 20],
  ["Gynecology", 30],
  ["Orthopedics", 20],
  ["Neurology", 30],
  ["Ophthalmology", 15],
  ["Psychiatry", 45],
  ["Endocrinology", 30],
  ["Physiotherapy", 30],
  ["Dentistry", 30],
] as const;

/** When somebody sees patients, on the clinic's clock: hours of the day, and `lunch` between them. */
export type WorkingWeek = { days: Day[]; from: number; lunch: [number, number]; to: number };

/** A practitioner of the demo clinic. `minutes` is how long a visit takes. */
export type DemoPractitioner = {
  id: string;
  practitioner: NewPractitioner;
  week: WorkingWeek;
  minutes: number;
};

const weeks: readonly WorkingWeek[] = [
  { days: ["mon", "tue", "wed", "thu", "fri"], from: 8, lunch: [12, 13], to: 17 },
  { days: ["mon", "tue", "wed", "thu", "fri"], from: 8, lunch: [12, 13], to: 17 },
  { days: ["mon", "tue", "wed", "thu", "fri"], from: 9, lunch: [12.5, 13.5], to: 18 },
  { days: ["mon", "tue", "thu"], from: 8, lunch: [12, 13], to: 16 },
  { days: ["wed", "fri"], from: 10, lunch: [13, 14], to: 19 },
];

/** Practitioners of all specialties, the same ones for the same seed. */
export function demoPractitioners(random: SeededRandom, count: number): DemoPractitioner[] {
  return Array.from({ length: count }, (_, index) => {
    const [specialty, minutes] = specialties[index % specialties.length] ?? specialties[0];
    const culture = random.pick(cultures);
    const gender = random.chance(0.5) ? "female" : "male";
    const practitioner: NewPractitioner = {
      firstName: random.pick(culture[gender]),
      lastName: random.pick(culture.family),
      prefix: specialty === "Physiotherapy" ? [] : ["Dr."],
      suffix: specialty === "Physiotherapy" ? ["PT"] : ["MD"],
      gender,
      npi: `1${random.whole(100_000_000, 999_999_999)}`,
      specialty,
      languages: ["en"],
      active: true,
    };
    return { id: `prac_${random.letters(12)}`, practitioner, week: random.pick(weeks), minutes };
  });
}

/** The practitioner's role at the clinic, with the hours of the week. */
export function demoRole({ id, practitioner, week }: DemoPractitioner): NewPractitionerRole {
  const hours = (from: number, to: number) => ({
    daysOfWeek: week.days,
    availableStartTime: clock(from),
    availableEndTime: clock(to),
  });
  return {
    practitionerId: id,
    role: "doctor",
    organizationName: "Frontdesk Clinic",
    locationName: "Main building",
    specialty: practitioner.specialty === undefined ? [] : [practitioner.specialty],
    availableTime: [hours(week.from, week.lunch[0]), hours(week.lunch[1], week.to)],
    active: true,
  };
}

const clock = (hours: number) =>
  `${String(Math.floor(hours)).padStart(2, "0")}:${hours % 1 === 0 ? "00" : "30"}:00`;
