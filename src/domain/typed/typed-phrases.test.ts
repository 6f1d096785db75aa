import { describe, expect, it } from "vitest";
import { combinedPhrases, phraseClinic, phrases } from "./phrases.ts";
import { readWhen, type When } from "./typed-when.ts";

const written = ({ day, time, end }: When) =>
  [day, [time, end].filter(Boolean).join("-")].filter(Boolean).join(" ");

function said(text: string, locale: string): string {
  const reading = readWhen(text, { ...phraseClinic, locale });
  if (!reading) return "";
  const { meant, other, doubt } = reading;
  if (doubt === "weekday") return `${written(meant)} against ${other && written(other)}`;
  if (doubt) return `${written(meant)} or ${other ? written(other) : "nothing"}`;
  return other ? `${written(meant)} (${written(other)})` : written(meant);
}

const rows = [...phrases, ...combinedPhrases].flatMap(([text, meant, locales = ["en-US"]]) =>
  locales.map((locale) => ({ text, meant, locale })),
);

describe("what people type for a day and a time", () => {
  it("is five hundred phrases and more", () => {
    expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThanOrEqual(500);
  });

  it("means what the table says, in every language and custom", () => {
    const wrong = rows.filter(({ text, meant, locale }) => said(text, locale) !== meant);
    expect(
      wrong.map((row) => `${row.locale} “${row.text}” is ${said(row.text, row.locale)}, not ${row.meant}`),
    ).toEqual([]);
  });
});
