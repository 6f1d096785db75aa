import { afterWord } from "../arabic-dual.ts";
import type { en } from "./en.ts";

/** From which day an interval counts, in Arabic. */
export const ar: typeof en = {
  after: (interval, day) => `بعد ${afterWord(interval)} من ${day}`,
  fromToday: (interval) => `بعد ${afterWord(interval)} من اليوم`,
  meant: (counted, when) => `${counted}: ${when}`,
};
