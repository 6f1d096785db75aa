import type { Interval } from "#domain/interval.ts";
import { typedText } from "./typed-text.ts";

type Unit = Interval["unit"];

// Folded, as people write them in the languages of the form. What names its own number needs none before it.
const units = new Map<string, { unit: Unit; own?: number }>();
const english = {
  day: "d day days",
  week: "w wk wks week weeks",
  month: "m mo mos mth mths month months",
  year: "y yr yrs year years",
};
const arabicOnes = {
  day: "يوم يوما ايام",
  week: "اسبوع اسبوعا اسابيع",
  month: "شهر شهرا اشهر شهور",
  year: "سنة سنه سنوات عام اعوام",
};
const arabicTwos = {
  day: "يومين يومان",
  week: "اسبوعين اسبوعان",
  month: "شهرين شهران",
  year: "سنتين سنتان عامين",
};
for (const [words, own] of [
  [english, undefined],
  [arabicOnes, 1],
  [arabicTwos, 2],
] as const)
  for (const unit of ["day", "week", "month", "year"] as const)
    for (const word of words[unit].split(" ")) units.set(word, { unit, own });
for (const word of ["fortnight", "fortnights"]) units.set(word, { unit: "week", own: 2 });

/** Longer ones are slips of a finger. */
const most: Record<Unit, number> = { day: 9999, week: 1500, month: 360, year: 30 };

const before = /^(?:in|after|خلال|بعد)\s+/;
const after = /\s+(?:from now|from today|later|من الان)$/;

/**
 * A typed interval: `2w`, `in 6 weeks`, `3 months`, `a year`, `بعد أسبوعين`. English and Arabic are understood in every
 * language; undefined when it cannot be read as one.
 */
export function readInterval(text: string): Interval | undefined {
  const typed = typedText(text).replace(before, "").replace(after, "");
  const [, count, word = ""] = /^(\d{1,4}|an?(?=\s)|one(?=\s))?\s*(\p{L}+)\.?$/u.exec(typed) ?? [];
  const { unit, own } = units.get(word) ?? {};
  if (!unit || (count === undefined && own === undefined)) return undefined;
  const amount = (count === undefined ? 1 : /\d/.test(count) ? Number(count) : 1) * (own ?? 1);
  return amount <= most[unit] ? { amount, unit } : undefined;
}
