import { counted } from "#texts/counted.ts";
import type { en } from "./en.ts";

/** What the page of the own day says, in Arabic. */
export const ar: typeof en = {
  title: "يومي",
  titleOfNobody: "يوم الطبيب",
  titleOf: (name) => `يوم ${name}`,
  whose: "جدول مَن؟",
  choose: "اختر طبيبًا",
  chooseAdvice: "اختر من تريد رؤية يومه.",
  loading: "جارٍ تحميل اليوم…",
  failed: "تعذّر تحميل اليوم.",
  nobody: "لا أحد محجوز اليوم.",
  allSeen: "انتهت زيارات اليوم.",
  list: "زيارات اليوم",
  past: (count, shown) =>
    counted("ar", count, {
      one: "زيارة تمت أو أُلغيت أو فاتت",
      two: "زيارتان تمتا أو أُلغيتا أو فاتتا",
      few: `${shown} زيارات تمت أو أُلغيت أو فاتت`,
      other: `${shown} زيارة تمت أو أُلغيت أو فاتت`,
    }),
  count: (count, shown) =>
    counted("ar", count, {
      zero: "لا زيارات",
      one: "زيارة واحدة",
      two: "زيارتان",
      few: `${shown} زيارات`,
      other: `${shown} زيارة`,
    }),
  next: "التالي",
  now: "الآن",
  startsIn: (duration) => `بعد ${duration}`,
  ago: (duration) => `قبل ${duration}`,
  late: (duration) => `متأخر ${duration}`,
  over: (duration) => `تجاوز الوقت ${duration}`,
  asOf: (time) => `آخر تحديث ${time}`,
  noReason: "لم يُذكر سبب",
  instructions: "التعليمات",
  comment: "ملاحظة",
  followUp: "متابعة",
  handOver: "إحالة إلى الاستقبال",
  steps: {
    "checked-in": "تسجيل الوصول",
    arrived: "وصل",
    fulfilled: "تمت",
    noshow: "لم يحضر",
    booked: "التراجع عن تسجيل الوصول",
  },
  changed: (name, status) => `${name}: ${status}`,
  notKnown: (why) => `لم يتأكد بعد. ${why}`,
  notChanged: (why) => `لم يتغير شيء. ${why}`,
};
