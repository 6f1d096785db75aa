import { describe, expect, it } from "vitest";
import { readPerson } from "./typed-person.ts";

const read = (typed: string) => {
  const parts = readPerson(typed, { today: "2026-11-24", locale: "en-US" });
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ""));
};

describe("what was typed to find somebody is put into the right fields", () => {
  it.each([
    ["jane doe", { firstName: "Jane", lastName: "Doe" }],
    ["Doe, Jane Maria", { firstName: "Jane Maria", lastName: "Doe" }],
    ["doe", { lastName: "Doe" }],
    ["o'brien-smith", { lastName: "O'Brien-Smith" }],
    ["Ludwig van Beethoven", { firstName: "Ludwig van", lastName: "Beethoven" }],
    ["josé ruiz", { firstName: "José", lastName: "Ruiz" }],
    ["3/12/1985", { birthDate: "3/12/1985" }],
    ["12 mar 1985", { birthDate: "12 mar 1985" }],
    ["312 555 0177", { phone: "312 555 0177" }],
    ["ana@clinic.test", { email: "ana@clinic.test" }],
    ["jane doe 3/12/1985", { firstName: "Jane", lastName: "Doe", birthDate: "3/12/1985" }],
    ["jane doe 12 mar 85", { firstName: "Jane", lastName: "Doe", birthDate: "12 mar 85" }],
    ["jane doe 1985", { firstName: "Jane", lastName: "Doe", birthDate: "1985" }],
    ["jane doe 3/12", { firstName: "Jane", lastName: "Doe" }],
    ["jane doe 7 apr", { firstName: "Jane", lastName: "Doe" }],
    ["jane doe 03/1962", { firstName: "Jane", lastName: "Doe" }],
    ["suharto", { lastName: "Suharto" }],
    [
      "سارة أحمد ٣/١٢/١٩٨٥ ٠٧٩١٢٣٤٥٦٧",
      { firstName: "سارة", lastName: "أحمد", birthDate: "3/12/1985", phone: "0791234567" },
    ],
    ["DOE\tJANE\t03/12/1985", { firstName: "DOE", lastName: "JANE", birthDate: "03/12/1985" }],
    ["jane doe \u202A(312) 555-0177\u202C", { firstName: "Jane", lastName: "Doe", phone: "(312) 555-0177" }],
    ["jane doe +1 (312) 555-0177", { firstName: "Jane", lastName: "Doe", phone: "+1 (312) 555-0177" }],
  ])("%j", (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });
});
