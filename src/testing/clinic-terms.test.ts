import { afterEach, expect, it } from "vitest";
import { usualLists } from "#bff/start/usual-lists.ts";
import { clinicStaff } from "#sandbox/demo/clinic/clinic-staff.ts";
import { demoPractitioners } from "#sandbox/demo/demo-practitioners.ts";
import { seededRandom } from "#sandbox/demo/seeded-random.ts";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";

afterEach(() => speak({ texts: en, locale: "en-US" }));

const demo = [...clinicStaff, ...demoPractitioners(seededRandom(1), 24)].map(
  ({ practitioner }) => practitioner.specialty ?? "",
);
const terms = [...new Set([...demo, ...usualLists.services.map(({ name }) => name)])];

it("the specialties of the demo and the services that every clinic begins with are said in the language of the page", () => {
  expect(terms.map(usualText)).toEqual(terms);
  speak({ texts: ar, locale: "ar-JO" });
  expect(terms.filter((term) => !/^[^A-Za-z]+$/.test(usualText(term)))).toEqual([]);
});

it("what a clinic has written itself is shown as it is written", () => {
  speak({ texts: ar, locale: "ar-JO" });
  for (const term of ["Sleep medicine", "constructor", ""]) expect(usualText(term)).toBe(term);
});
