import type { NewPatient } from "#clinikapi/patient.ts";
import { culturesInLatin } from "../cultures.ts";
import { demoPatients } from "../demo-patients.ts";
import type { SeededRandom } from "../seeded-random.ts";

const home = {
  line: ["12 Maple Street"],
  city: "Springfield",
  state: "IL",
  postalCode: "62701",
  country: "US",
};

// The patient of the documentation's examples, her namesake and her family, so that what is tried first has an answer.
const known: readonly NewPatient[] = [
  member("Jane", "1990-03-15", "female"),
  { ...member("Jane", "1957-11-02", "female"), phone: "+1-217-555-0187" },
  member("John", "1988-07-21", "male"),
  member("Lily", "2019-05-09", "female"),
];

/** The patients of the demo clinic: families, people who live alone and namesakes, under names in Latin letters. */
export function clinicPatients(random: SeededRandom, count: number, now: Date): NewPatient[] {
  const first = known.slice(0, count);
  return [...first, ...demoPatients(random, count - first.length, { now, cultures: culturesInLatin })];
}

function member(firstName: string, birthDate: string, gender: "female" | "male"): NewPatient {
  return {
    firstName,
    lastName: "Doe",
    birthDate,
    gender,
    phone: "+1-217-555-0142",
    address: home,
    active: true,
  };
}
