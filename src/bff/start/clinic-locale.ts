import { isPhoneCountry } from "#bff/people/phone-forms.ts";
import { usualCountry } from "#bff/times/calendar/clinic-records.ts";

const usualLocale = "en-US";

/** Whether a text is a locale with a country: that is what decides the order of dates, the clock, and how a week begins. */
export function isClinicLocale(text: string): boolean {
  try {
    const { region } = new Intl.Locale(text);
    return region !== undefined && Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const regions = letters.flatMap((first) => letters.map((second) => first + second));

/** The locale at home where a zone is, such as en-GB for Europe/London; the usual one where nobody can tell. */
export function localeOfZone(timeZone: string): string {
  // A zone may go by an older name.
  const sought = new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  const region = regions.find((one) => zonesOf(one).some((zone) => zone === timeZone || zone === sought));
  if (!region) return usualLocale;
  const { language } = new Intl.Locale(`und-${region}`).maximize();
  return `${language}-${region}`;
}

type WithZones = { timeZones?: string[]; getTimeZones?: () => string[] };

function zonesOf(region: string): string[] {
  const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & WithZones;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** The country whose phones are dialled without a code where a locale is at home. */
export function phoneCountryOf(locale: string): string {
  const { region = usualCountry } = new Intl.Locale(locale);
  return isPhoneCountry(region) ? region : usualCountry;
}
