import { firstWeekday, monthFirst } from "#domain/typed/customs.ts";
import { en, type Texts } from "./en.ts";

type Language = { name: string; direction: "ltr" | "rtl"; texts: () => Promise<Texts> };

/** The languages of the front desk, each under its own name. All but English are loaded when chosen. */
export const languages = {
  en: { name: "English", direction: "ltr", texts: () => Promise.resolve(en) },
  ar: { name: "العربية", direction: "rtl", texts: async () => (await import("./ar.ts")).ar },
} satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

const isLanguage = (code: string | null | undefined): code is LanguageCode =>
  code !== null && code !== undefined && Object.hasOwn(languages, code);

/** The stored language, else the first of the browser's that there is, else English. */
export function preferredLanguage(stored: string | null, browser: readonly string[]): LanguageCode {
  if (isLanguage(stored)) return stored;
  return browser.map((tag) => tag.split("-")[0]).find(isLanguage) ?? "en";
}

/**
 * How a language writes and reads dates and times at a clinic, as a BCP 47 tag: as the clinic is used to, on whatever browser;
 * and as the browser's own variant does, such as `en-GB`, while the clinic is not known yet.
 */
export function localeFor(code: LanguageCode, browser: readonly string[], clinic?: string): string {
  if (clinic) return clinicTag(code, clinic);
  return browser.find((tag) => tag === code || tag.startsWith(`${code}-`)) ?? code;
}

function clinicTag(code: LanguageCode, clinic: string): string {
  const { region } = new Intl.Locale(clinic);
  const isKnown = new Intl.DateTimeFormat(`${code}-${region}`)
    .resolvedOptions()
    .locale.endsWith(`-${region}`);
  // English is not written everywhere, and what is at home nowhere else begins with the month.
  const english = monthFirst(clinic) ? "en-US" : "en-GB";
  const base = isKnown || code !== "en" ? `${code}-${region}` : english;
  const { hour12 } = new Intl.DateTimeFormat(clinic, { hour: "numeric" }).resolvedOptions();
  const first = weekdays[firstWeekday(clinic)];
  return `${base}-u-ca-gregory-fw-${first}-hc-${hour12 ? "h12" : "h23"}`;
}

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/**
 * The language of what is written by a locale, as somebody would name it: Arabic of Jordan, but of an American clinic Arabic
 * alone, since nobody writes an Arabic of America.
 */
export const writtenLanguage = (locale: string): string =>
  new Intl.Locale(new Intl.DateTimeFormat(locale).resolvedOptions().locale).baseName;
