import { locale } from "./texts.ts";

type Maker<Options, Format> = new (locale: string, options?: Options) => Format;

const kept = new Map<string, unknown>();

/**
 * What writes dates or numbers in the chosen language, such as an `Intl.DateTimeFormat`. To make one takes a browser about a
 * millisecond, and a day's list needs hundreds at every key press, so each is made once.
 */
export function keptFormat<Options, Format>(make: Maker<Options, Format>, options?: Options): Format {
  const key = make.name + locale + JSON.stringify(options);
  const known = (kept.get(key) as Format | undefined) ?? new make(locale, options);
  kept.set(key, known);
  return known;
}
