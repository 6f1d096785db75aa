import { pageTexts } from "#texts/page-texts.ts";
import { ar } from "./ar.ts";

// What the records keep is English already.
const words = pageTexts<Partial<Record<string, string>>>({ en: {}, ar });

/** A text of the clinic's lists in the language of the page: those that every clinic begins with are known in each. */
export const usualText = (text: string): string =>
  Object.hasOwn(words(), text) ? (words()[text] ?? text) : text;
