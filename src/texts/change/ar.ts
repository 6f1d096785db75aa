import type { en } from "./en.ts";

/** ما يمكن فعله بموعد من حيث يظهر. */
export const ar: typeof en = {
  move: "نقل",
  cancel: "إلغاء",
  moveFor: (patient) => `نقل موعد ${patient}`,
  cancelFor: (patient) => `إلغاء موعد ${patient}`,
  isNow: (what) => `هو الآن: ${what}.`,
  confirming: "جارٍ التأكيد…",
  who: { patient: "المريض", clinic: "العيادة" },
  by: (who, reason) => `${who}: ${reason}`,
};
