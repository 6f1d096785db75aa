import { describe, expect, it } from "vitest";
import { isFoundWithSlip } from "./one-slip.ts";
import { isSought, narrows, readPatientSearch } from "./patient-search.ts";
import { withoutTitles } from "./titles.ts";

const jose = { name: "José Álvarez Ruiz" };

describe("what is typed into the patient's box", () => {
  it.each([
    ["doe ja", { kind: "name", words: ["doe", "ja"] }],
    ["  José ", { kind: "name", words: ["jose"] }],
    ["O’Brien", { kind: "name", words: ["o", "brien"] }],
    ["312 555", { kind: "other", text: "312 555" }],
    ["٣١٢", { kind: "other", text: "312" }],
    ["23 apr 1980", { kind: "other", text: "23 apr 1980" }],
    ["ana@", { kind: "other", text: "ana@" }],
  ])("%j", (typed, meaning) => {
    expect(readPatientSearch(typed)).toEqual(meaning);
  });

  it.each(["jose", "RUIZ jos", "alva", "alvarezruiz"])("%j finds José", (typed) => {
    expect(isSought(jose, readPatientSearch(typed))).toBe(true);
  });

  it.each(["josef", "ruiz maria", "varez", "--"])("%j does not", (typed) => {
    expect(isSought(jose, readPatientSearch(typed))).toBe(false);
  });

  it("finds by a name of before", () => {
    const carla = { name: "Carla Marchetti", otherNames: ["Carla Bianchi", "Lala"] };
    for (const typed of ["bianchi", "lala", "carla bian", "marchetti"])
      expect(isSought(carla, readPatientSearch(typed))).toBe(true);
  });

  it.each([
    ["jos", "jo", true],
    ["jo r", "jo", true],
    ["jo", "jos", false],
    ["o'b", "o'", true],
    ["312 5", "312", false],
    ["312", "jo", false],
  ])("%j asks for fewer than %j: %s", (longer, shorter, expected) => {
    expect(narrows(readPatientSearch(longer), readPatientSearch(shorter))).toBe(expected);
  });

  it("a title is left out where another word is left", () => {
    expect(withoutTitles(["mrs", "smith"])).toEqual(["smith"]);
    expect(withoutTitles(["smith", "19"])).toEqual(["smith"]);
    expect(withoutTitles(["miss"])).toEqual(["miss"]);
  });

  it.each([
    ["James Smith", "jame smyth", true],
    ["James Smith", "jmaes smith", true],
    ["James Smith", "smithh", true],
    ["James Smith", "smth", true],
    ["James Smith", "jame smi", false],
    ["James Smith", "jmaes smyth", false],
    ["James Smith", "sym", false],
    ["Jane Doe", "james smyth", false],
  ])("%s may be meant by %j: %s", (name, typed, expected) => {
    expect(isFoundWithSlip({ name }, typed.split(" "))).toBe(expected);
  });
});
