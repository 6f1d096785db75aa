import { userEvent } from "@testing-library/user-event";
import { phraseClinic, phrases } from "#domain/typed/phrases.ts";
import type { When } from "#domain/typed/typed-when.ts";
import { typedTexts } from "#texts/typed/question-text.ts";
import { typedTimesText, typedWhenText } from "#texts/typed/typed-when-text.ts";

/** When the phrases are typed, in the zone of the pages that tests open: a Saturday at 10:20 in Chicago. */
export const phraseInstant = new Date("2026-11-28T16:20:00Z");

/**
 * What was reported of date readers and of clinics elsewhere, each a phrase of the table: a weekday that contradicts its date,
 * one phrase of two meanings, an order of figures that the browser decided, a range of hours, and Arabic dates as pages write them.
 */
export const reported = {
  "en-US": [
    ..."tue 3 dec|tue 3 dec 9|tuesday 12/3|wed 9 dec|thu 3 dec".split("|"),
    ..."tue 9|wed 9|mon 10|tue 930|tue 9 30|3 dec 9|tue 9-9:30|9 tue".split("|"),
    ..."3/12|13/12|3/12/2026|1/2".split("|"),
    ..."9-10|9:30-10|tue 9-10|today 3 - 5|11 to 1|10-9|someday|3 dec 2031".split("|"),
  ],
  "en-GB": "tue 3/12|3/12|3/12 14:30|13/12|3/12/2026|1/2|12/3".split("|"),
  "ar-JO": [
    "الثلاثاء، ١ كانون الأول ٢٠٢٦",
    "٣\u200F/١٢\u200F/٢٠٢٦",
    "٣ كانون الأول ٩",
    "٩ صباحا",
    "٣:٣٠ مساءً",
    "الثلاثاء ٣ ديسمبر",
    "الأربعاء ٩",
    "غدا من ٩ إلى ١٠",
  ],
} satisfies Record<string, readonly string[]>;

type Reported = keyof typeof reported;

/** What a box does with a phrase. */
type Told = {
  text: string;
  isTaken: boolean;
  shown: string;
  answers: { text: string; isPressed: boolean }[];
};

type Box = {
  element: () => HTMLElement;
  /** Puts November 30 into the form, as in the table. */
  before: () => Promise<void>;
  /** What stands in the form. */
  shown: () => string;
  /** What would stand there. */
  write: (when: When) => string;
};

type Expected = { meant?: When; other?: When; kind: "unread" | "sure" | "offered" | "asked" | "against" };

/** What the table of phrases says of one. */
export function expectedOf(text: string, locale: Reported): Expected {
  const row = phrases.find(([one, , locales = ["en-US"]]) => one === text && locales.includes(locale));
  if (!row) throw new Error(`“${text}” is not in the table for ${locale}.`);
  const [, said] = row;
  if (said === "") return { kind: "unread" };
  const [, first = "", word, second = ""] = /^(.*?)(?: (against|or|\()\s?(.*?)\)?)?$/.exec(said) ?? [];
  const meant = whenOf(first);
  if (!word) return { meant, kind: "sure" };
  const kind = word === "(" ? "offered" : word === "or" ? "asked" : "against";
  return { meant, other: whenOf(second), kind };
}

function whenOf(said: string): When {
  const [day = "", times = ""] = said.split(" ");
  const [time, end] = times.split("-");
  return { day, ...(time && { time }), ...(end && { end }) };
}

/** Pastes a text into a box, as fast as a machine does, and leaves it with Enter. */
export async function enterAtOnce(box: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(box);
  await userEvent.click(box);
  if (text) await userEvent.paste(text);
  await userEvent.keyboard("{Enter}");
}

/** Types what was reported into a box; what it does otherwise than the table of phrases says. */
export async function readOtherwise(locale: Reported, box: Box): Promise<{ told: Told; expected: Told }[]> {
  const all: { told: Told; expected: Told }[] = [];
  for (const text of reported[locale]) {
    await box.before();
    await enterAtOnce(box.element(), text);
    const isTaken = box.element().getAttribute("aria-invalid") !== "true";
    const told = { text, isTaken, shown: isTaken ? box.shown() : "", answers: answersShown() };
    all.push({ told, expected: expectedIn(text, locale, box) });
  }
  return all.filter(({ told, expected }) => JSON.stringify(told) !== JSON.stringify(expected));
}

function expectedIn(text: string, locale: Reported, { write }: Box): Told {
  const { meant, other, kind } = expectedOf(text, locale);
  const isTaken = meant !== undefined && kind !== "against";
  const shown = isTaken ? write(meant) : "";
  if (!meant || !other || kind === "sure") return { text, isTaken, shown, answers: [] };
  if (kind === "offered") {
    const offer = typedTexts().didYouMean(typedWhenText(other));
    return { text, isTaken, shown, answers: [{ text: offer, isPressed: false }] };
  }
  return { text, isTaken, shown, answers: [answer(meant, kind === "asked"), answer(other, false)] };
}

const answer = (when: When, isPressed: boolean) => ({ text: typedWhenText(when), isPressed });

/** The questions and offers that stand beside a box: each ends with a question mark. */
function answersShown(): Told["answers"] {
  // Many are looked for, and roles are slow to reckon.
  const buttons = [...document.querySelectorAll("[role=group][aria-keyshortcuts] button")];
  return buttons
    .filter((button) => /[?؟]$/.test(button.closest("[role=group]")?.getAttribute("aria-label") ?? ""))
    .map((button) => ({
      text: button.textContent,
      isPressed: button.getAttribute("aria-pressed") === "true",
    }));
}

/** What stands in the box for a next visit; a time alone leaves how soon as it is. */
export const writeNextVisit = ({ day, ...times }: When): string =>
  day === phraseClinic.day ? typedTimesText(times) : typedWhenText({ day, ...times });
