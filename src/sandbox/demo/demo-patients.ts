import type { NewPatient } from "#clinikapi/patient.ts";
import { cultures as allCultures, type Culture } from "./cultures.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** What the members of a household have in common. */
type Household = { culture: Culture; lastName: string; phone: string; address: NewPatient["address"] };

const streets = [
  "Maple Street",
  "Oak Avenue",
  "Church Road",
  "Mill Lane",
  "Station Road",
  "Park Avenue",
  "5th Street",
  "Elm Court",
  "Harbour View",
  "Juniper Way",
  "Chapel Hill",
  "Riverside Drive",
] as const;

const towns = [
  ["Springfield", "62701"],
  ["Riverton", "62561"],
  ["Chatham", "62629"],
  ["Rochester", "62563"],
] as const;

/** What day it is, and the cultures of the town; all there are when missing. */
type Town = { now: Date; cultures?: readonly Culture[] };

/**
 * Patients of a town, the same ones for the same seed: families who share a phone and an address, people who live
 * alone, and now and then a namesake of somebody, born on another day.
 */
export function demoPatients(
  random: SeededRandom,
  count: number,
  { now, cultures = allCultures }: Town,
): NewPatient[] {
  const patients: NewPatient[] = [];
  while (patients.length < count) {
    const home = household(random, cultures);
    const members = random.chance(0.4) ? random.whole(2, 5) : 1;
    for (let member = 0; member < members && patients.length < count; member += 1) {
      const someone = patients[random.whole(0, Math.max(0, patients.length - 1))];
      const fresh = patient(random, home, { now, isChild: member > 1 });
      const namesake = someone && random.chance(0.02);
      patients.push(
        namesake ? { ...fresh, firstName: someone.firstName, lastName: someone.lastName } : fresh,
      );
    }
  }
  return patients;
}

function household(random: SeededRandom, cultures: readonly Culture[]): Household {
  const culture = random.pick(cultures);
  const family = random.pick(culture.family);
  const second = random.pick(culture.family);
  const isDouble = culture.double !== undefined && second !== family && random.chance(0.5);
  const [city, postalCode] = random.pick(towns);
  return {
    culture,
    lastName: isDouble ? `${family}${culture.double === "space" ? " " : "-"}${second}` : family,
    phone: demoPhone(random),
    address: {
      line: [`${random.whole(1, 980)} ${random.pick(streets)}`],
      city,
      state: "IL",
      postalCode,
      country: "US",
    },
  };
}

// 555-0100 to 555-0199 are kept free for fiction in every area code of North America.
const demoPhone = (random: SeededRandom) =>
  `+1-${random.whole(201, 989)}-555-01${String(random.whole(0, 99)).padStart(2, "0")}`;

function patient(
  random: SeededRandom,
  { culture, lastName, phone, address }: Household,
  { now, isChild }: { now: Date; isChild: boolean },
): NewPatient {
  const gender = random.chance(0.5) ? "female" : "male";
  const firstName = random.pick(culture[gender]);
  const mailbox = `${latin(firstName)}.${latin(lastName)}`.replace(/^\.|\.$/g, "");
  return {
    firstName,
    lastName,
    ...(mailbox && random.chance(0.7) ? { email: `${mailbox}${random.whole(1, 99)}@example.com` } : {}),
    ...(random.chance(0.95) ? { phone } : {}),
    gender: random.chance(0.98) ? gender : random.pick(["other", "unknown"]),
    birthDate: birthDate(
      random,
      now.getUTCFullYear() - (isChild ? random.whole(1, 17) : random.whole(18, 96)),
    ),
    address,
    active: random.chance(0.97),
  };
}

const latin = (name: string) =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

function birthDate(random: SeededRandom, year: number): string {
  return new Date(Date.UTC(year, 0, random.whole(1, 365))).toISOString().slice(0, 10);
}
