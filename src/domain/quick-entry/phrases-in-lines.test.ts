import { expect, it } from "vitest";
import { combinedPhrases, phraseClinic, phrases } from "#domain/typed/phrases.ts";
import { readWhen, type When } from "#domain/typed/typed-when.ts";
import { tries } from "#testing/thorough.ts";
import type { QuickValues } from "./quick-reading.ts";
import { readQuickEntry } from "./read-quick-entry.ts";

const { today, now } = phraseClinic;

// The combined ones read alike everywhere, so that by day one locale of each is enough.
const rows = [
  ...phrases.flatMap(([text, , locales = ["en-US"]]) => locales.map((locale) => ({ text, locale }))),
  ...combinedPhrases.flatMap(([text, , locales = ["en-US"]]) =>
    locales.slice(0, tries(1, locales.length)).map((locale) => ({ text, locale })),
  ),
];

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

// A line keeps the length of a range, since no end stands in it.
const ofBox = ({ day, time, end }: When): string =>
  told({ ...(day && { day }), time, ...(time && end && { minutes: minutesOf(end) - minutesOf(time) }) });

const told = ({ day, time, minutes }: QuickValues) =>
  [day, time, minutes && `${minutes} min`].filter(Boolean).join(" ");

function inBox(text: string, locale: string): string {
  // No day stands in a line.
  const reading = readWhen(text, { today, now, locale, day: "" });
  if (!reading) return "";
  const { meant, other, doubt } = reading;
  return doubt ? [ofBox(meant), other ? ofBox(other) : ""].join(" or ") : ofBox(meant);
}

function inLine(text: string, locale: string): string {
  const line = `jane doe, ${text}`;
  const { values, doubts, parts } = readQuickEntry(line, {
    today,
    now,
    locale,
    practitioners: [],
    services: [],
  });
  const asked = doubts.map(({ choices }) => choices.map(told).join(" or ")).join(" and ");
  const isSaid = parts.every(({ kind }) => kind !== "unknown");
  return isSaid ? asked || told(values) : "";
}

// A bare number is of many kinds in a line, and of one in the box.
const isBare = ({ text }: { text: string }) => /^[\d٠-٩]+$/.test(text);

it("the phrases of the box for a day mean the same in a line, or are a question in both", () => {
  const read = rows.filter(({ text, locale }) => inBox(text, locale) !== "" && !isBare({ text }));
  expect(read.length).toBeGreaterThanOrEqual(500);
  const wrong = read.filter(({ text, locale }) => inLine(text, locale) !== inBox(text, locale));
  expect(
    wrong.map(
      (row) =>
        `${row.locale} “${row.text}”: ${inBox(row.text, row.locale)}, but ${inLine(row.text, row.locale)}`,
    ),
  ).toEqual([]);
});

it("what the box cannot read is not taken by a line, which asks or says which word it does not know", () => {
  const unread = rows.filter(({ text, locale }) => inBox(text, locale) === "");
  const taken = unread.filter(({ text, locale }) => {
    const line = inLine(text, locale);
    return line !== "" && !line.includes(" or ");
  });
  expect(taken.map(({ text, locale }) => `${locale} “${text}”: ${inLine(text, locale)}`)).toEqual([]);
});
