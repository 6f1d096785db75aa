import { westernDigits } from "#domain/western-digits.ts";

const unseen = /(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Me}\u2800]/gu;
const dashes = /[\p{Pd}\u2212\u2043]/gu;
const extension = /(?<=\d\)?)(?:\s*;\s*ext=|\s*,?\s*(?:extension|ext|x|#)[.:]?\s*)\d{1,7}\s*$/iu;
// “+44 (0)20” is read aloud to people at home; nobody dials this zero with the country's code.
const silentZero = /(?<=^(?:\+|00)[\d\s]{1,5})\(0\)/;

/**
 * A phone as it is kept and looked for: without the marks that are copied along, with plain digits and dashes, and without
 * `tel:`. What is no phone loses no letter by it.
 */
export const tidyPhone = (typed: string): string =>
  westernDigits(typed.normalize("NFKC").replace(unseen, ""))
    .replace(dashes, "-")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^tel:\s*/i, "");

/** The digits of a phone that reach it, without those of an extension. */
export const phoneDigits = (phone: string): string =>
  tidyPhone(phone).replace(extension, "").replace(silentZero, "").replace(/\D/g, "");

/** Whether a text can be nothing but a phone, or the beginning of one. */
export const isPhoneText = (typed: string): boolean =>
  /^\+?[\d\s()./-]*\d[\d\s()./-]*$/.test(tidyPhone(typed).replace(extension, ""));

// A phone's last digits are the same with a country's code and without.
const fewest = 7;

/** Whether two phones reach the same, however each is dialled: with the country's code, with a zero before it, or with neither. */
export function isSamePhone(one = "", other = ""): boolean {
  const [a, b] = [subscriberDigits(one), subscriberDigits(other)];
  if (Math.min(a.length, b.length) < fewest) return false;
  return a.endsWith(b) || b.endsWith(a);
}

const subscriberDigits = (phone: string) => phoneDigits(phone).replace(/^0+/, "");
