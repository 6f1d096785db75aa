import type { en } from "./en.ts";

export const ar: typeof en = {
  title: "سينتهي تسجيل دخولك قريبًا",
  idle: "لا نشاط منذ مدة. ما كتبته محفوظ.",
  final: "بلغت جلستك أقصى مدة لها. سجّل الدخول من جديد، وما كتبته محفوظ.",
  stay: "البقاء مسجّل الدخول",
  left: (clock) => `بقي ${clock}`,
};
