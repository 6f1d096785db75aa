import { Clinik } from "@clinikapi/sdk";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { searchPatients } from "#testing/search-patients.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";

let clinic: Clinic;
beforeAll(async () => {
  clinic = await startClinic({ patients: 0 });
  const { patients, fhir } = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  for (const [firstName, lastName, birthDate, phone] of people)
    await patients.create({ firstName, lastName, birthDate, phone });
  await fhir.request("POST", "Patient", carla);
  return () => clinic.close();
});

const people = [
  ["Siobhan", "O'Brien", "1970-01-02", "(312) 555-0142"],
  ["Thị Hoa", "Đặng", "1981-06-07"],
  ["Jürgen", "Groß", "1955-11-30"],
  ["Łukasz", "Żak", "1990-05-05"],
  ["Işıl", "Yıldız", "1992-02-29"],
  ["Mette", "Møller", "1966-06-06"],
  ["小明", "王", "1999-09-09"],
  ["أحمد", "المصري", "1988-08-08", "+962 79 123 4567"],
  ["Nigel", "Ames", "1960-10-20", "+44 20 7946 0958"],
  ["Jane", "Doe", "1985-03-12"],
  ["James", "Smith", "1962-07-04"],
  ["James", "Smith", "1978-07-04"],
  ["Ana", "García López", "1979-01-31"],
] as const;

// Her names and phones over the years.
const carla = {
  resourceType: "Patient",
  birthDate: "1979-03-08",
  name: [
    { use: "official", family: "Bianchi", given: ["Carla"], period: { end: "2019-05-31" } },
    { use: "official", family: "Marchetti", given: ["Carla"], period: { start: "2019-06-01" } },
    { use: "nickname", given: ["Lala"] },
  ],
  telecom: [
    { system: "phone", value: "555 0100", use: "old", period: { end: "2019" } },
    { system: "phone", value: "312 555 0122" },
    { system: "phone", value: "312 555 0111", use: "mobile", rank: 1 },
  ],
};

const search = (q: string) => searchPatients(clinic.url, q);

const born = async (typed: string) =>
  new Set((await search(typed)).patients.map(({ birthDate }) => birthDate));

const found = async (q: string) => (await search(q)).patients.map(({ name }) => name);

describe("whoever is looked for is found", () => {
  it.each([
    ["Siobhan O'Brien", ["obrien", "o'brien", "o’brien", "siobhan"]],
    ["Thị Hoa Đặng", ["dang", "đặng", "thi hoa"]],
    ["Jürgen Groß", ["gross", "groß", "juergen"]],
    ["Łukasz Żak", ["lukasz", "zak"]],
    ["Işıl Yıldız", ["isil", "ISIL", "yildiz"]],
    ["Mette Møller", ["moller", "moeller", "møller"]],
    ["小明 王", ["王小明", "小明"]],
    ["أحمد المصري", ["احمد", "المصرى", "مصري"]],
    ["Ana García López", ["garcia lopez", "lopez garcia"]],
    ["Carla Marchetti", ["marchetti", "bianchi", "lala"]],
  ])("%s, after every letter from the second on", async (name, typed) => {
    for (const text of typed) {
      const letters = Array.from(text);
      for (let end = 2; end <= letters.length; end += 1) {
        const part = letters.slice(0, end).join("");
        expect({ part, found: await found(part) }).toEqual({ part, found: expect.arrayContaining([name]) });
      }
    }
  });

  it.each([
    ["Siobhan O'Brien", "\u202A(312) 555-0142\u202C"],
    ["Siobhan O'Brien", "\u2066+1 312 555 0142\u2069"],
    ["Siobhan O'Brien", "312–555–0142"],
    ["Siobhan O'Brien", "tel:+13125550142"],
    ["Siobhan O'Brien", "312 555 0142 x12"],
    ["Siobhan O'Brien", "001 312 555 0142"],
    ["Siobhan O'Brien", "o'brien 312 555 0142"],
    ["أحمد المصري", "0791234567"],
    ["أحمد المصري", "٠٧٩١٢٣٤٥٦٧"],
    ["أحمد المصري", "00962791234567"],
    ["Nigel Ames", "020 7946 0958"],
    ["Nigel Ames", "0044 20 7946 0958"],
    ["Nigel Ames", "+44 (0)20 7946 0958"],
    ["Jane Doe", "jane doe 3/12/1985"],
    ["Jane Doe", "doe jane 12 mar 85"],
    ["Jane Doe", "DOE\tJANE\t03/12/1985"],
    ["Jane Doe", "12.3.1985 doe"],
    ["Jane Doe", "jane doe 1985"],
    ["Carla Marchetti", "312 555 0111"],
  ])("%s by %j, and nobody else", async (name, typed) => {
    expect(await found(typed)).toEqual([name]);
  });

  it("and nobody by a phone of which the last digits differ", async () => {
    for (const typed of ["0791234568", "020 7946 0959", "312 555 0143", "312 555 0142 smith"])
      expect({ typed, found: await found(typed) }).toEqual({ typed, found: [] });
  });

  it("by the year of birth beside the name", async () => {
    for (const typed of ["smith 1962", "1962 smith", "mr smith 1962", "smyth 1962"])
      expect((await search(typed)).patients.map(({ birthDate }) => birthDate)).toEqual(["1962-07-04"]);
  });

  it("by half a birth date, beside the name or alone", async () => {
    for (const typed of ["smith 07/1962", "jul 1962", "07/1962", "1962", "1962-07", "smith july 1962"])
      expect({ typed, born: await born(typed) }).toEqual({ typed, born: new Set(["1962-07-04"]) });
    for (const typed of ["4 jul", "smith 4 july", "july 4th"])
      expect({ typed, born: await born(typed) }).toEqual({
        typed,
        born: new Set(["1962-07-04", "1978-07-04"]),
      });
    expect(await found("smith 5 jul")).toEqual([]);
  });

  it("with a title, or with one slip of spelling, where nobody is called so", async () => {
    for (const typed of ["mrs smith", "jame smyth", "smyth", "jmaes smith", "smith 1"])
      expect({ typed, found: await search(typed) }).toEqual({
        typed,
        found: { isNear: true, complete: true, patients: [james, james] },
      });
    expect(await found("jmaes smyth")).toEqual([]);
  });
});

const james = expect.objectContaining({ name: "James Smith" });

it("a match to the letter keeps out what is merely near", async () => {
  const near = await startClinic({ patients: 0 });
  onTestFinished(() => near.close());
  const { patients } = new Clinik("clk_test_sandbox", { baseUrl: near.sandboxUrl });
  for (const lastName of ["Smyth", "Smith"]) await patients.create({ firstName: "Jo", lastName });
  const { patients: only } = await searchPatients(near.url, "smyth");
  expect(only.map(({ name }) => name)).toEqual(["Jo Smyth"]);
});
