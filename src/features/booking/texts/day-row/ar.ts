import type { en } from "./en.ts";

/** What can be done with an appointment of the day beside the form, in Arabic. */
export const ar: typeof en = { followUp: (patient) => `متابعة ${patient}` };
