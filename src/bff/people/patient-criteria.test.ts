import { describe, expect, it } from "vitest";
import { patientCriteria } from "./patient-criteria.ts";

describe("what is typed into a patient search looks for", () => {
  it.each([
    ["1980-04-23", "birthDate 1980-04-23"],
    ["1980/4/23", "birthDate 1980-04-23"],
    ["23.04.1980", "birthDate 1980-04-23"],
    ["3.4.1980", "birthDate 1980-04-03"],
    ["23. 4. 1980", "birthDate 1980-04-23"],
    ["4/23/1980", "birthDate 1980-04-23"],
    ["23/4/1980", "birthDate 1980-04-23"],
    ["4/5/1980", "birthDate 1980-05-04, birthDate 1980-04-05"],
    ["5/5/1980", "birthDate 1980-05-05"],
    ["٢٣.٠٤.١٩٨٠", "birthDate 1980-04-23"],
    ["2/29/2024", "birthDate 2024-02-29"],
    ["2/29/2023", "phone 2292023"],
    ["+1 (312) 555-0142", "phone +13125550142, phone 3125550142"],
    ["312.555.0142", "phone 3125550142, phone +13125550142"],
    ["+49 170 5550142", "phone +491705550142"],
    ["٣١٢", "phone 312"],
    ["ana@clinic.test", "email ana@clinic.test"],
    [" José  Ruiz ", "name José  Ruiz"],
    ["Henry 8", "name Henry 8"],
    ["李", "name 李"],
    ["--", "name --"],
  ])("%j: %s", (typed, expected) => {
    expect(
      patientCriteria(typed)
        .map(({ by, value }) => `${by} ${value}`)
        .join(", "),
    ).toBe(expected);
  });
});
