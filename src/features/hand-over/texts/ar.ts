import type { en } from "./en.ts";

/** What handing over to the desk says, in Arabic. */
export const ar: typeof en = {
  title: "إحالة إلى الاستقبال",
  explanation: "يجد الاستقبال وقتًا ويحجزه، وتتابعه في «طلباتي».",
  loading: "جارٍ فتح الموعد…",
  failed: "تعذّر فتح الموعد.",
  nothing: "ابدأ من موعد",
  nothingAdvice: "اختر «إحالة» في صفحة يومي.",
  when: "بعد",
  about: "مرن: بضعة أيام قبله أو بعده مناسبة",
  dayPart: "وقت اليوم",
  dayParts: { any: "أي وقت", morning: "صباحًا", afternoon: "بعد الظهر" },
  who: "مع",
  anyOf: (specialty) => `أي طبيب في ${specialty}`,
  reason: "سبب الزيارة",
  instructions: "تعليمات للمريض",
  comment: "ملاحظة للاستقبال",
  commentHint: "للموظفين فقط.",
  submit: "إحالة",
  submitting: "جارٍ الإحالة…",
  confirming: "جارٍ التأكيد مع سجلات العيادة…",
  notDone: "لم تتم الإحالة",
  doneTitle: "تمت الإحالة إلى الاستقبال",
  done: (patient, wish) => `${patient}: ${wish}`,
  earlier: "لدى الاستقبال نسختك الأولى، بلا تغييراتك اللاحقة.",
  mine: "طلباتي",
};
