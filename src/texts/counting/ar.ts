import type { en } from "./en.ts";

/** From which day an interval counts, in Arabic. */
export const ar: typeof en = {
  after: (interval, day) => `بعد ${interval} من ${day}`,
  fromToday: (interval) => `بعد ${interval} من اليوم`,
  meant: (counted, when) => `${counted}: ${when}`,
};
