import { Clinik } from "@clinikapi/sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { searchPatients } from "#testing/search-patients.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";

let clinic: Clinic;
let clinik: Clinik;
beforeAll(async () => {
  clinic = await startClinic({ patients: 0 });
  clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  return () => clinic.close();
});

const made = async (patient: object) => {
  const { data } = await clinik.fhir.request("POST", "Patient", { resourceType: "Patient", ...patient });
  return (data as { id: string }).id;
};
const read = async (id: string) => (await clinik.fhir.request("GET", `Patient/${id}`)).data;

describe("what FHIR allows of a person is taken, and given back whole", () => {
  it.each([
    {
      name: [{ family: "Okafor" }],
      birthDate: "1987",
      _birthDate: { extension: [{ url: "http://example.org/p", valueCode: "year" }] },
    },
    { name: [{ family: "Okafor" }], birthDate: "1987-05" },
    {
      name: [{ family: "Okafor" }],
      _birthDate: { extension: [{ url: "http://example.org/absent", valueCode: "unknown" }] },
    },
    {
      name: [
        {
          given: [null, "Ngozi"],
          _given: [{ extension: [{ url: "http://example.org/absent", valueCode: "masked" }] }, null],
        },
      ],
    },
    {
      name: [{ use: "official", text: "陈思远" }],
      telecom: [{ use: "home" }, { system: "phone", value: "13900001111", use: "work" }],
    },
    { name: [{ given: ["Teller"] }] },
    {
      active: false,
      name: [{ family: "Ferrante", given: ["Iole"] }],
      deceasedDateTime: "2026-10",
      link: [{ other: { reference: "Patient/p2" }, type: "replaced-by" }],
    },
  ])("%j", async (patient) => {
    expect(await read(await made(patient))).toMatchObject(patient);
  });

  it("and the desk says no more of a birth date than is known", async () => {
    await made({ name: [{ family: "Halfdan", given: ["Ngozi"] }], birthDate: "1987" });
    const { patients } = await searchPatients(clinic.url, "halfdan");
    expect(patients).toEqual([expect.objectContaining({ name: "Ngozi Halfdan", bornIn: "1987" })]);
    expect(patients[0]).not.toHaveProperty("birthDate");
  });

  it("but no date that is none", async () => {
    for (const birthDate of ["87", "1987-13", "1987-02-30", "1987-"])
      await expect(made({ name: [{ family: "Okafor" }], birthDate })).rejects.toMatchObject({ status: 422 });
  });

  it("and an address that is changed leaves where they lived before", async () => {
    const address = [
      { use: "old", line: ["1 Elm St"], city: "Boise", period: { end: "2019" } },
      { use: "home", type: "both", line: ["2 Oak Ave"], city: "Boise" },
      { use: "work", line: ["3 Mill Rd"] },
    ];
    const id = await made({ name: [{ family: "Okafor" }], address });
    expect((await clinik.patients.read(id)).data).toMatchObject({ address: { line: ["2 Oak Ave"] } });
    await clinik.patients.update(id, { address: { line: ["4 Low St"], city: "Nampa" } });
    const [old, home, work] = address;
    expect(await read(id)).toMatchObject({
      address: [old, { ...home, line: ["4 Low St"], city: "Nampa" }, work],
    });
    expect((await clinik.patients.read(id)).data).toMatchObject({
      address: { line: ["4 Low St"], city: "Nampa" },
    });
  });

  it("and a flat change says only what it says", async () => {
    const telecom = [
      { system: "phone", value: "555 0100", use: "old", period: { end: "2019" } },
      { system: "fax", value: "555 0199" },
      { system: "phone", value: "555 0111", use: "mobile", rank: 1 },
      { value: "555 0122" },
    ];
    const name = [
      { use: "official", family: "Bianchi", given: ["Carla"], period: { end: "2019-05-31" } },
      { use: "official", family: "Marchetti", given: ["Carla"], period: { start: "2019-06-01" } },
      { use: "nickname", given: ["Lala"] },
    ];
    const id = await made({ name, telecom });
    expect((await clinik.patients.read(id)).data).toMatchObject({
      fullName: "Carla Marchetti",
      phone: "555 0111",
    });
    await clinik.patients.update(id, { phone: "555 0133" });
    const [old, fax, , bare] = telecom;
    expect(await read(id)).toMatchObject({
      name,
      telecom: [old, fax, { system: "phone", value: "555 0133", use: "mobile", rank: 1 }, bare],
    });
    await clinik.patients.update(id, { lastName: "Rossi" });
    expect(await read(id)).toMatchObject({ name: [name[0], { use: "official", family: "Rossi" }, name[2]] });
    expect((await clinik.patients.read(id)).data).toMatchObject({
      fullName: "Carla Rossi",
      phone: "555 0133",
    });
  });
});
