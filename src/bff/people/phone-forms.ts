import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { phoneDigits, tidyPhone } from "#domain/people/phone-digits.ts";

/** Whether phones of a country can be told apart from others: two letters of ISO 3166-1. */
export const isPhoneCountry = (country: string): boolean => isSupportedCountry(country);

/**
 * The digits under which a typed phone may be kept, the likeliest first. ClinikAPI finds phones whole, and the clinic's people
 * write them as they dial them: with the national zero, with 00 or + and the country's code, or with neither. What begins
 * with a national zero may also be of another country than the clinic's.
 */
export function phoneForms(typed: string, country: string): string[] {
  const digits = phoneDigits(typed);
  const text = tidyPhone(typed).startsWith("+") ? `+${digits}` : digits.replace(/^00/, "+");
  const home = isSupportedCountry(country) ? country : undefined;
  const forms = [
    digits,
    ...formsOf(text, home),
    // A country's code is often said without the +.
    ...(digits.length > 10 ? formsOf(`+${digits}`, undefined) : []),
    ...(/^0[1-9]/.test(text) ? getCountries().flatMap((other) => abroad(text, other)) : []),
  ];
  return [...new Set(forms.filter((form) => form.length > 0))];
}

function formsOf(text: string, country: CountryCode | undefined): string[] {
  const phone = parsePhoneNumberFromString(text, country);
  if (!phone?.isPossible()) return [];
  const { countryCallingCode: code, nationalNumber } = phone;
  const national = phone.formatNational().replace(/\D/g, "");
  return [
    `${code}${nationalNumber}`,
    national,
    nationalNumber,
    `00${code}${nationalNumber}`,
    // Written as +44 (0)20.
    ...(national === nationalNumber ? [] : [`${code}${national}`]),
  ];
}

function abroad(text: string, country: CountryCode): string[] {
  const phone = parsePhoneNumberFromString(text, country);
  return phone?.isValid() ? [`${getCountryCallingCode(country)}${phone.nationalNumber}`] : [];
}
