import { locale } from "#texts/texts.ts";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long ago an instant is, such as “3 days ago”. */
export function agoText(then: string, now: Date): string {
  const past = Math.max(0, now.getTime() - Date.parse(then));
  const [unit, ms] = units.find(([, size]) => past >= size) ?? units[2];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-Math.floor(past / ms), unit);
}
