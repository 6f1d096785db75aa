import type { en } from "./en.ts";

/** What handing over to the desk says, in Arabic. */
export const ar: typeof en = {
  title: "تسليم إلى الاستقبال",
  explanation: "يجد الاستقبال الوقت ويحجزه؛ وترى ما آل إليه في طلباتك.",
  loading: "جارٍ فتح الموعد…",
  failed: "تعذّر فتح الموعد.",
  nothing: "سلّم انطلاقًا من موعد",
  nothingAdvice: "افتح موعدًا ثم اختر تسليمه من هناك.",
  when: "بعد",
  about: "تقريبًا: الأيام القريبة مناسبة أيضًا",
  dayPart: "وقت اليوم",
  dayParts: { any: "أي وقت", morning: "صباحًا", afternoon: "بعد الظهر" },
  who: "مع",
  anyOf: (specialty) => `أي شخص من ${specialty}`,
  reason: "سبب الزيارة",
  instructions: "تعليمات للمريض",
  comment: "ملاحظة للاستقبال",
  commentHint: "للموظفين فقط.",
  submit: "سلّم",
  submitting: "جارٍ التسليم…",
  confirming: "جارٍ التأكيد مع سجلات العيادة…",
  notDone: "لم يتم التسليم",
  doneTitle: "تم التسليم إلى الاستقبال",
  done: (patient, wish) => `${patient}: ${wish}`,
  earlier: "لدى الاستقبال الطلب كما أرسلته أولًا، وليس فيه ما غيّرته بعد ذلك.",
  mine: "طلباتي",
};
