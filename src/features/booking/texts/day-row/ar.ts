import { counted } from "#texts/counted.ts";
import type { en } from "./en.ts";

/** What can be done with an appointment of the day beside the form, in Arabic. */
export const ar: typeof en = {
  followUp: (patient) => `متابعة ${patient}`,
  cancelled: (count, shown) =>
    counted("ar", count, {
      one: "موعد ملغى",
      two: "موعدان ملغيان",
      few: `${shown} مواعيد ملغاة`,
      other: `${shown} موعدًا ملغى`,
    }),
  noshow: (count, shown) =>
    counted("ar", count, {
      one: "موعد لم يحضر صاحبه",
      two: "موعدان لم يحضر صاحباهما",
      few: `${shown} مواعيد لم يحضر أصحابها`,
      other: `${shown} موعدًا لم يحضر أصحابها`,
    }),
};
