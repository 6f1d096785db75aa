import { describe, expect, it } from "vitest";
import { isSought, narrows, readPatientSearch } from "./patient-search.ts";

const jose = { name: "José Álvarez Ruiz", phone: "+1 312-555-0148" };

describe("what is typed into the patient's box", () => {
  it.each([
    ["doe ja", { kind: "name", words: ["doe", "ja"] }],
    ["  José ", { kind: "name", words: ["jose"] }],
    ["312 555", { kind: "phone", digits: "312555" }],
    ["+1 (312)", { kind: "phone", digits: "1312" }],
    ["٣١٢", { kind: "phone", digits: "312" }],
    ["4/23/1980", { kind: "other", text: "4/23/1980" }],
    ["23 apr 1980", { kind: "other", text: "23 apr 1980" }],
  ])("%j", (typed, meaning) => {
    expect(readPatientSearch(typed)).toEqual(meaning);
  });

  it.each(["jose", "RUIZ jos", "alva", "148", "3125550148"])("%j finds José", (typed) => {
    expect(isSought(jose, readPatientSearch(typed))).toBe(true);
  });

  it.each(["josef", "ruiz maria", "149"])("%j does not", (typed) => {
    expect(isSought(jose, readPatientSearch(typed))).toBe(false);
  });

  it.each([
    ["jos", "jo", true],
    ["jo r", "jo", true],
    ["jo", "jos", false],
    ["312 5", "312", true],
    ["312", "jo", false],
    ["1980-04-23", "1980", false],
  ])("%j asks for fewer than %j: %s", (longer, shorter, expected) => {
    expect(narrows(readPatientSearch(longer), readPatientSearch(shorter))).toBe(expected);
  });
});
