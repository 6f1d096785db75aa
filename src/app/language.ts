import {
  type LanguageCode,
  languages,
  localeFor,
  preferredLanguage,
  writtenLanguage,
} from "#texts/languages.ts";
import { speak } from "#texts/texts.ts";

const storageName = "frontdesk.language";

/** The language to begin with: the one chosen in this browser before, else the browser's own. */
export const firstLanguage = () => preferredLanguage(localStorage.getItem(storageName), navigator.languages);

/** Keeps a choice for the next visit. */
export const rememberLanguage = (code: string) => localStorage.setItem(storageName, code);

const clinicName = "frontdesk.clinic-locale";

// What the clinic was used to when this browser stood in it last.
let clinicLocale = localStorage.getItem(clinicName) ?? undefined;

/** Takes what the clinic is used to; answers whether the page wrote dates in another way until now. */
export function takeClinicLocale(locale: string): boolean {
  const isOther = clinicLocale !== locale;
  clinicLocale = locale;
  localStorage.setItem(clinicName, locale);
  return isOther;
}

/** Makes everything that is rendered from now on speak a language, and the page say which one it is in. */
export async function speakLanguage(code: LanguageCode): Promise<void> {
  const { direction, texts } = languages[code];
  const locale = localeFor(code, navigator.languages, clinicLocale);
  speak({ texts: await texts(), locale });
  document.documentElement.lang = writtenLanguage(locale);
  document.documentElement.dir = direction;
}
