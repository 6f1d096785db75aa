import { westernDigits } from "./western-digits.ts";

/** A typed number of minutes, 1 or more; undefined when it is not a whole number of them. */
export function readMinutes(text: string): number | undefined {
  const digits = westernDigits(text).trim();
  return /^\d{1,4}$/.test(digits) && Number(digits) > 0 ? Number(digits) : undefined;
}
