import { westernDigits } from "./western-digits.ts";

/** Text as it is compared in a search: José is jose, ٥ is 5, and white space at the ends does not count. */
export function fold(text: string): string {
  return westernDigits(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
