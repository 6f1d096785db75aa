import { locale } from "./texts.ts";

type Maker<Options, Format> = new (locale: string, options?: Options) => Format;

const kept = new Map<string, unknown>();

/**
 * What writes dates or numbers in the chosen language, such as an `Intl.DateTimeFormat`. To make one takes a browser about a
 * millisecond, and a day's list needs hundreds at every key press, so each is made once.
 */
export function keptFormat<Options, Format>(make: Maker<Options, Format>, options?: Options): Format {
  const key = make.name + locale + JSON.stringify(options);
  const known = (kept.get(key) as Format | undefined) ?? new make(gregorian(locale), options);
  kept.set(key, known);
  return known;
}

// A clinic's days are Gregorian, also where the region's own calendar is another one.
const gregorian = (tag: string) => (tag.includes("-u-") ? tag : `${tag}-u-ca-gregory`);
