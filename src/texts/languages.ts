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

/** The browser's own variant of a language, such as `en-GB`, since it says how dates and times are written. */
export function localeFor(code: LanguageCode, browser: readonly string[]): string {
  return browser.find((tag) => tag === code || tag.startsWith(`${code}-`)) ?? code;
}
