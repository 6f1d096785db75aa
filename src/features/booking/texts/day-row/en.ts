import { counted } from "#texts/counted.ts";

/** What can be done with an appointment of the day beside the form, in English. */
export const en = {
  followUp: (patient: string) => `Follow-up for ${patient}`,
  cancelled: (count: number, shown: string) =>
    counted("en", count, { one: "1 cancelled", other: `${shown} cancelled` }),
  noshow: (count: number, shown: string) =>
    counted("en", count, { one: "1 no-show", other: `${shown} no-shows` }),
};
