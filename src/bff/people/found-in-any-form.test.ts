import { Clinik } from "@clinikapi/sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { searchPatients } from "#testing/search-patients.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";

let clinic: Clinic;
let clinik: Clinik;
beforeAll(async () => {
  clinic = await startClinic({ patients: 0 });
  clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  for (const patient of records) await clinik.fhir.request("POST", "Patient", patient);
  return () => clinic.close();
});

const ferrante = (given: string, more: object) => ({
  resourceType: "Patient",
  name: [{ family: "Ferrante", given: [given] }],
  birthDate: "1938-02-11",
  telecom: [{ system: "phone", value: "312 555 0166" }],
  ...more,
});

const records = [
  {
    resourceType: "Patient",
    name: [{ use: "official", family: "Okafor", given: ["Ngozi"] }],
    birthDate: "1987",
  },
  {
    resourceType: "Patient",
    name: [{ use: "official", text: "陈思远" }],
    birthDate: "1991-09-12",
    telecom: [{ use: "home" }, { system: "phone", value: "13900001111", use: "work" }],
  },
  { resourceType: "Patient", name: [{ given: ["Teller"] }] },
  ferrante("Ada", { active: false }),
  ferrante("Bice", { deceasedDateTime: "2026-10" }),
  ferrante("Cleo", { link: [{ other: { reference: "Patient/p2" }, type: "replaced-by" }] }),
];

const found = async (typed: string) => (await searchPatients(clinic.url, typed)).patients;
const refused = (patient: { firstName: string; lastName: string }) =>
  clinik.patients.create(patient).then(
    () => "taken",
    (error: unknown) => JSON.stringify((error as { issues?: unknown }).issues),
  );

describe("a person whose record is not as most are", () => {
  it("is told by the year alone that is known of their birth", async () => {
    expect(await found("okafor")).toEqual([
      expect.objectContaining({ name: "Ngozi Okafor", bornIn: "1987" }),
    ]);
  });

  it("is found by any part of a name in one piece, and by the only name that they have", async () => {
    const siyuan = [expect.objectContaining({ name: "陈思远", phone: "13900001111" })];
    for (const typed of ["陈思", "陈思远", "思远"])
      expect({ typed, found: await found(typed) }).toEqual({ typed, found: siyuan });
    expect(await found("tell")).toEqual([expect.objectContaining({ name: "Teller" })]);
    expect(await refused({ firstName: "", lastName: "陈思远" })).toContain("firstName");
  });

  it.each(["ferrante", "312 555 0166", "11 feb 1938"])(
    "is told as inactive, dead or merged when found by %j",
    async (typed) => {
      const standings = (await found(typed)).map(({ name, standing }) => [name, standing?.kind]);
      expect(Object.fromEntries(standings)).toEqual({
        "Ada Ferrante": "inactive",
        "Bice Ferrante": "deceased",
        "Cleo Ferrante": "merged",
      });
    },
  );
});
