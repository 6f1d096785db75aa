import { type LanguageCode, languages, localeFor, preferredLanguage } from "#texts/languages.ts";
import { speak } from "#texts/texts.ts";

const storageName = "frontdesk.language";

/** The language to begin with: the one chosen in this browser before, else the browser's own. */
export const firstLanguage = () => preferredLanguage(localStorage.getItem(storageName), navigator.languages);

/** Keeps a choice for the next visit. */
export const rememberLanguage = (code: string) => localStorage.setItem(storageName, code);

/** Makes everything that is rendered from now on speak a language, and the page say which one it is in. */
export async function speakLanguage(code: LanguageCode): Promise<void> {
  const { direction, texts } = languages[code];
  const locale = localeFor(code, navigator.languages);
  speak({ texts: await texts(), locale });
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
}
