import { describe, expect, it } from "vitest";
import { patientQueries } from "./patient-queries.ts";

const said = (typed: string, country = "US") =>
  patientQueries(typed, country)
    .map(({ name, births, birthYear, phones, email }) =>
      [
        name && `name ${name}`,
        births.length > 0 && `born ${births.join(" or ")}`,
        birthYear && `year ${birthYear}`,
        phones.length > 0 && `phone ${phones.slice(0, 2).join(" or ")}`,
        email && `email ${email}`,
      ]
        .filter(Boolean)
        .join(", "),
    )
    .join("; ");

const forms = (typed: string, country: string) => patientQueries(typed, country)[0]?.phones;

describe("what is typed into a patient search looks for", () => {
  it.each([
    ["1980-04-23", "born 1980-04-23"],
    ["1980/4/23", "born 1980-04-23"],
    ["23.04.1980", "born 1980-04-23"],
    ["3.4.1980", "born 1980-04-03"],
    ["23. 4. 1980", "born 1980-04-23"],
    ["4/23/1980", "born 1980-04-23"],
    ["23/4/1980", "born 1980-04-23"],
    ["4/5/1980", "born 1980-05-04 or 1980-04-05"],
    ["5/5/1980", "born 1980-05-05"],
    ["٢٣.٠٤.١٩٨٠", "born 1980-04-23"],
    ["2/29/2024", "born 2024-02-29"],
    ["2/29/2023", "phone 2292023"],
    ["+1 (312) 555-0142", "phone 13125550142 or 3125550142"],
    ["312.555.0142", "phone 3125550142 or 13125550142"],
    ["+49 170 5550142", "phone 491705550142 or 01705550142"],
    ["٣١٢", ""],
    ["ana@clinic.test", "email ana@clinic.test"],
    [" José  Ruiz ", "name José Ruiz"],
    ["Henry 8", "name Henry 8"],
    ["李", "name 李"],
    ["--", "name --"],
    ["smith 1962", "name smith, year 1962"],
    ["1962 smith", "name smith, year 1962"],
    ["jane doe 3/12/1985", "name jane doe, born 1985-12-03 or 1985-03-12"],
    ["1962", "year 1962; "],
    ["03/1962", "year 1962-03"],
    ["1962-03", "year 1962-03"],
    ["mar 1962 smith", "name smith, year 1962-03"],
    ["smith 03/1962", "name smith, year 1962-03"],
    ["doe jane 12 mar 85", "name doe jane, born 1985-03-12"],
    ["12 mar 85 doe", "name doe, born 1985-03-12"],
    ["march 12, 1985 jane", "name jane, born 1985-03-12"],
    ["DOE\tJANE\t03/12/1985", "name DOE JANE, born 1985-12-03 or 1985-03-12"],
    ["doe,jane,1985-03-12", "name doe, jane, born 1985-03-12"],
    ["سارة أحمد ٣/١٢/١٩٨٥ ٠٧٩١٢٣٤٥٦٧", "name سارة أحمد, born 1985-12-03 or 1985-03-12"],
    ["jane doe 312 555 0177", "name jane doe, phone 3125550177 or 13125550177"],
    ["dupont 01 23 45 67 89", "name dupont, phone 0123456789 or 10123456789"],
  ])("%j: %s", (typed, expected) => {
    expect(said(typed)).toBe(expected);
  });

  it.each(["7 apr", "apr 7", "7th april", "٧ أبريل", "smith 7 apr"])(
    "%j: that day of every year",
    (typed) => {
      const [query, ...more] = patientQueries(typed, "US");
      expect(more).toEqual([]);
      expect(query?.words).toEqual(typed.startsWith("smith") ? ["smith"] : []);
      expect(query?.births).toContain("1962-04-07");
      expect(query?.births.every((day) => day.endsWith("-04-07"))).toBe(true);
    },
  );

  it("a phone in every form in which it may be kept", () => {
    expect(forms("0791234567", "JO")?.slice(0, 5)).toEqual([
      "0791234567",
      "962791234567",
      "791234567",
      "00962791234567",
      "9620791234567",
    ]);
    // The clinic's country does not have it.
    expect(forms("٠٧٩١٢٣٤٥٦٧", "US")).toContain("962791234567");
    expect(forms("020 7946 0958", "US")).toContain("442079460958");
    for (const typed of [
      "0044 20 7946 0958",
      "+44 (0)20 7946 0958",
      "44 20 7946 0958",
      "\u2066+44 20 7946 0958\u2069",
    ])
      expect(forms(typed, "US")).toEqual(
        expect.arrayContaining(["442079460958", "02079460958", "4402079460958"]),
      );
  });
});
