import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFarDay } from "#domain/typed/typed-when.ts";
import { type ExpectedReading, quickClinic, quickLines } from "./quick-lines.ts";
import type { QuickReading } from "./quick-reading.ts";
import { readQuickEntry } from "./read-quick-entry.ts";

const seed = Date.now() % 2 ** 31;

const read = (line: string) => readQuickEntry(line, quickClinic);

const partsOf = (line: string) => line.split(" | ");

const sorted = (words: string) => words.split(" ").sort().join(" ");

/** A reading as the table writes it. Names and instructions are several words each, whose order follows the line's. */
function asExpected({ values, doubts, parts }: QuickReading): ExpectedReading {
  const unknown = parts.filter(({ kind }) => kind === "unknown").map(({ text }) => text);
  return inAnyOrder({
    ...values,
    ...(doubts.length > 0 && { doubts: doubts.map(({ choices }) => choices) }),
    ...(unknown.length > 0 && { unknown }),
  });
}

const inAnyOrder = (reading: ExpectedReading): ExpectedReading => ({
  ...reading,
  ...(reading.patient && { patient: sorted(reading.patient) }),
  ...(reading.instructions && { instructions: reading.instructions.toSorted() }),
  ...(reading.unknown && { unknown: reading.unknown.toSorted() }),
});

// What a word begins goes on to the next part that is understood, or to a comma.
const needsComma = (parts: string[]) => parts.some((part) => /^(?:re|reason:?|bring) /.test(part));

describe("a line of quick entry", () => {
  it("is one of a hundred that people type", () => {
    expect(new Set(quickLines.map(([line]) => line)).size).toBeGreaterThanOrEqual(100);
  });

  it.each([
    ["jane doe follow-up visit 9:30", "Follow-up visit"],
    ["jane doe vacc. flu 9:30", "Vacc. flu"],
  ])("names a service of the clinic in full: %s", (line, service) => {
    const clinic = { ...quickClinic, services: ["Follow-up", "Follow-up visit", "Vacc. flu"] };
    expect(readQuickEntry(line, clinic).values).toEqual({ patient: "jane doe", service, time: "09:30" });
  });

  it("tells the type of a visit from a service of the same name", () => {
    const clinic = { ...quickClinic, services: ["Follow-up", "Blood test"] };
    expect(readQuickEntry("jane doe follow-up blood test", clinic).values).toEqual({
      patient: "jane doe",
      type: "FOLLOWUP",
      service: "Blood test",
    });
  });

  it.each(quickLines)("%s", (line, expected) => {
    expect(asExpected(read(partsOf(line).join(" ")))).toEqual(inAnyOrder(expected));
  });

  it(`means the same in any order of its parts (seed ${seed})`, () => {
    const anyLine = fc.constantFrom(...quickLines).chain(([line, expected]) => {
      const parts = partsOf(line);
      return fc.record({
        parts: fc.shuffledSubarray(parts, { minLength: parts.length }),
        separator: needsComma(parts) ? fc.constant(", ") : fc.constantFrom(" ", ", ", "   "),
        expected: fc.constant(expected),
      });
    });
    fc.assert(
      fc.property(anyLine, ({ parts, separator, expected }) => {
        expect(asExpected(read(parts.join(separator)))).toEqual(inAnyOrder(expected));
      }),
      { numRuns: 2000, seed },
    );
  });

  it("keeps the patient's words as they were typed, and in their order", () => {
    expect(read("fu seán O'Brien 2w").values.patient).toBe("seán O'Brien");
  });

  it("tells of every word how it was read", () => {
    const { parts } = read("jane doe fu 2w dr chen 30m fasting @@");
    expect(parts.map(({ text, kind }) => [text, kind])).toEqual([
      ["jane doe", "patient"],
      ["fu", "type"],
      ["2w", "day"],
      ["dr chen", "practitioner"],
      ["30m", "minutes"],
      ["fasting", "instructions"],
      ["@@", "unknown"],
    ]);
  });

  it("begins a date in figures with the day where people do", () => {
    const british = readQuickEntry("jane doe 12/3", { ...quickClinic, locale: "en-GB" });
    expect(british.doubts).toEqual([
      { text: "12/3", choices: [{ day: "2027-03-12" }, { day: "2026-12-03" }] },
    ]);
  });

  it("is settled by what another part says, and asks where two parts differ", () => {
    expect(read("jane doe 3/12 3 dec")).toMatchObject({ values: { day: "2026-12-03" }, doubts: [] });
    const { values, doubts } = read("jane doe 3/12 2w");
    expect(values.day).toBeUndefined();
    expect(doubts.map(({ choices }) => choices)).toEqual([
      [{ day: "2027-03-12" }, { day: "2026-12-03" }, { day: "2026-12-08" }],
    ]);
  });

  it.each([
    ["tue nguyen wed 9 dr chen", "tue nguyen"],
    ["sun li 3 dec 9", "sun li"],
    ["april jones tue 9", "april jones"],
    ["may lee wed 9", "may lee"],
    ["jan smith 3 dec", "jan smith"],
  ])("keeps a name that is also a day's or a month's: %s", (line, patient) => {
    const { values, doubts } = read(line);
    expect(values.patient).toBe(patient);
    expect(values.day ?? doubts[0]?.choices[0]?.day).toBeDefined();
  });

  it("never takes one of two days that two parts name", () => {
    const { values, doubts } = read("jane doe tue dr chen 3 dec");
    expect(values.day).toBeUndefined();
    expect(doubts).toEqual([
      { text: "tue / 3 dec", choices: [{ day: "2026-12-01" }, { day: "2026-12-03" }] },
    ]);
  });

  it(`is read or not, but never breaks the reader, and a day that is years away is asked about (seed ${seed})`, () => {
    const bits = fc.constantFrom(
      ..."2031|30 years|in 60 months|3 dec 2031|12/3/31|-40y|in|dec".split("|"),
      ...quickLines.flatMap(([line]) => line.split(" ")),
      "any",
      "with",
      "dr",
      '"',
      "/",
    );
    const lines = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(bits, { maxLength: 8 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(lines, (line) => {
        const { parts, values } = read(line);
        expect(isFarDay(values.day ?? quickClinic.today, quickClinic.today)).toBe(false);
        let last = 0;
        for (const { start, end, text } of parts) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(line.slice(start, end)).toBe(text);
          last = end;
        }
      }),
      { numRuns: 2000, seed },
    );
  });
});
