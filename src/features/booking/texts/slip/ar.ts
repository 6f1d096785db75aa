import type { en } from "./en.ts";

/** The slip of paper that a patient takes home, in Arabic. */
export const ar: typeof en = {
  title: "بطاقة الموعد",
  heading: "موعدك",
  patient: "المريض",
  practitioner: "مع",
  when: "الوقت",
  instructions: "يرجى الانتباه",
  zone: (zone) => `بتوقيت العيادة (${zone}).`,
  reference: (id) => `المرجع \u2068${id}\u2069`,
  printSheet: "طباعة على A4",
  printReceipt: "طباعة على إيصال 80 مم",
};
