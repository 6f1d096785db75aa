import type { When, WhenReading } from "#domain/typed/typed-when.ts";
import { birthDateText, weekdayText, yearText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";

export const typedTexts = pageTexts({ en, ar });

/** What is asked about a reading that is in doubt, such as “Dec 3, 2026 is a Thursday. Which did you mean?”. */
function questionText({ meant, other, doubt }: WhenReading): string {
  const t = typedTexts();
  if (doubt === "weekday" && other)
    return t.weekday(birthDateText(other.day), weekdayText(other.day, "long"));
  return doubt === "far" ? t.far(yearText(meant.day)) : t.unsure;
}

type Asked = { meant: When; other?: When; question?: string; isOpen?: boolean };

/** A reading with what is asked about it, in words. A weekday that is not the date's is never taken unasked. */
export const askedReading = (reading: WhenReading): Asked => ({
  meant: reading.meant,
  ...(reading.other && { other: reading.other }),
  ...(reading.doubt && { question: questionText(reading) }),
  ...(reading.doubt === "weekday" && { isOpen: true }),
});
