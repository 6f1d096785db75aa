/** The locale at home in the region of a tag: that decides the order of a date, whatever language the page speaks. */
function ofRegion(locale: string): string {
  const { region, language } = new Intl.Locale(locale);
  if (!region || new Intl.DateTimeFormat(`${language}-${region}`).resolvedOptions().locale.includes(region))
    return locale;
  return `${new Intl.Locale(`und-${region}`).maximize().language}-${region}`;
}

/** Whether a date in figures begins with the month where this locale is at home, as in the United States. */
export function monthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(ofRegion(locale), {
    calendar: "gregory",
    month: "numeric",
    day: "numeric",
  }).formatToParts();
  return parts.findIndex(({ type }) => type === "month") < parts.findIndex(({ type }) => type === "day");
}

/** The weekday with which a calendar's week begins where this locale is at home, 0 for Sunday to 6 for Saturday. */
export function firstWeekday(locale: string): number {
  const said = /-u-(?:\w+-)*fw-(\w{3})/.exec(locale)?.[1];
  if (said) return weekdays.indexOf(said);
  const { weekInfo, getWeekInfo } = new Intl.Locale(locale) as Intl.Locale & WeekInfo;
  const first = (getWeekInfo?.call(new Intl.Locale(locale)) ?? weekInfo)?.firstDay;
  return first === undefined ? (monthFirst(locale) ? 0 : 1) : first % 7;
}

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

// Browsers have one or the other, or neither yet.
type WeekInfo = { weekInfo?: { firstDay: number }; getWeekInfo?: () => { firstDay: number } };
