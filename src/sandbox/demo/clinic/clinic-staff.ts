import type { NewPractitioner } from "#clinikapi/practitioner.ts";
import type { daysOfWeek } from "#clinikapi/practitioner-role.ts";

type Weekday = (typeof daysOfWeek)[number];

/**
 * A practitioner of the demo clinic. `days`, `from` and `to` (hours on the clinic's wall) are the usual week; `minutes` is how
 * long a visit takes; `helpsOut`: works outside the usual hours too, when the clinic is open then.
 */
export type Staffer = {
  id: string;
  practitioner: NewPractitioner;
  days: readonly Weekday[];
  from: number;
  to: number;
  minutes: number;
  reasons: readonly string[];
  helpsOut: boolean;
};

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
const withSaturday = [...weekdays, "sat"] as const;

const reasonsOf = {
  Cardiology: ["Blood pressure check", "Chest pain on exertion", "ECG results", "Follow-up after last visit"],
  "General Practice": [
    "Yearly check-up",
    "Sore throat and fever",
    "Medication review",
    "Back pain",
    "Flu shot",
  ],
  Pediatrics: ["Well-child visit", "Ear ache", "Vaccination", "Rash"],
  Dermatology: ["Mole check", "Eczema", "Acne follow-up"],
  Orthopedics: ["Knee pain", "X-ray results", "Shoulder injury"],
  Gynecology: ["Yearly check-up", "Prenatal visit", "Contraception advice"],
  Physiotherapy: ["Knee exercises", "Back exercises", "After surgery"],
} as const;

type Specialty = keyof typeof reasonsOf;

// The first one is whom the demo clinician signs in as, and whom the documentation's examples name.
const table: readonly [
  first: string,
  last: string,
  gender: "female" | "male",
  specialty: Specialty,
  minutes: number,
  days: readonly Weekday[],
  hours: readonly [from: number, to: number],
][] = [
  ["Sarah", "Chen", "female", "Cardiology", 30, weekdays, [8, 17]],
  ["Michael", "Torres", "male", "General Practice", 15, weekdays, [8, 17]],
  ["Priya", "Patel", "female", "General Practice", 20, withSaturday, [9, 18]],
  ["James", "Okafor", "male", "Orthopedics", 20, weekdays, [8, 17]],
  ["Emily", "Walsh", "female", "Pediatrics", 20, withSaturday, [8, 16]],
  ["Omar", "Haddad", "male", "General Practice", 15, weekdays, [9, 18]],
  ["Anna", "Kowalski", "female", "Dermatology", 20, ["mon", "tue", "thu"], [8, 16]],
  ["David", "Kim", "male", "Orthopedics", 30, ["wed", "thu", "fri"], [9, 17]],
  ["Maria", "Alvarez", "female", "Gynecology", 30, ["mon", "wed", "fri"], [8, 16]],
  ["Tom", "Becker", "male", "Physiotherapy", 30, weekdays, [8, 17]],
];

const helpers = 6;

/** Who works at the demo clinic, the same people every time. */
export const clinicStaff: readonly Staffer[] = table.map(
  ([firstName, lastName, gender, specialty, minutes, days, [from, to]], index) => ({
    id: `prac_demo_${lastName.toLowerCase()}`,
    practitioner: {
      firstName,
      lastName,
      prefix: specialty === "Physiotherapy" ? [] : ["Dr."],
      suffix: specialty === "Physiotherapy" ? ["PT"] : ["MD"],
      gender,
      npi: `12345678${String(index).padStart(2, "0")}`,
      specialty,
      languages: ["en"],
      active: true,
    },
    days,
    from,
    to,
    minutes,
    reasons: reasonsOf[specialty],
    helpsOut: index < helpers,
  }),
);
