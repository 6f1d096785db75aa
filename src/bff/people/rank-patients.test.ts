import { expect, it } from "vitest";
import { rankPatients } from "./rank-patients.ts";

const named = (name: string, birthDate?: string) => ({ id: `${name} ${birthDate}`, name, birthDate });
const names = (typed: string, ...patients: string[]) =>
  rankPatients(
    patients.map((name) => named(name)),
    typed,
  ).map(({ name }) => name);

it("who is named as typed comes before who has it somewhere in the name", () => {
  expect(names("ann", "Maryann Fox", "Bo Ann Lee", "Ann Zed", "Joanna Abt")).toEqual([
    "Ann Zed",
    "Bo Ann Lee",
    "Joanna Abt",
    "Maryann Fox",
  ]);
});

it("the family name may be typed first, and without accents", () => {
  expect(names("ruiz jo", "Joan Truiz", "José Ruiz")).toEqual(["José Ruiz", "Joan Truiz"]);
});

it("namesakes stand in the order of their birth", () => {
  const patients = [named("Ann Lee", "1990-01-01"), named("Ann Lee", "1950-01-01")];
  expect(rankPatients(patients, "ann").map(({ birthDate }) => birthDate)).toEqual([
    "1950-01-01",
    "1990-01-01",
  ]);
});
