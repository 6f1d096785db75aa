import { counted } from "#texts/counted.ts";
import type { en } from "./en.ts";

export const ar: typeof en = {
  away: "غائب",
  freeTimes: "الأوقات المتاحة",
  take: (time) => `اختر ${time}`,
  nextFree: "أقرب وقت متاح",
  noneFree: "لا يوجد وقت متاح خلال الأسبوع القادم.",
  calendar: "التقويم",
  calendarLoading: "جارٍ فتح التقويم…",
  calendarFailed: "تعذر تحميل التقويم. يمكن كتابة التاريخ.",
  nextMonth: "الشهر التالي",
  previousMonth: "الشهر السابق",
  fullDay: (day) => `${day}، لا وقت متاح`,
  closedDay: (day) => `${day}، مغلق`,
  dimmed: "المشطوب = ممتلئ",
  shaded: "المظلل = مغلق",
  leftOut: (count, shown) =>
    counted("ar", count, {
      one: "حُذف حرف واحد لا يمكن حفظه مما لصقته.",
      two: "حُذف حرفان لا يمكن حفظهما مما لصقته.",
      few: `حُذفت ${shown} أحرف لا يمكن حفظها مما لصقته.`,
      many: `حُذف ${shown} حرفًا لا يمكن حفظه مما لصقته.`,
      other: `حُذف ${shown} حرف لا يمكن حفظه مما لصقته.`,
    }),
  unreadable: (count, shown, times) =>
    counted("ar", count, {
      one: "موعد واحد لا يمكن عرضه",
      two: "موعدان لا يمكن عرضهما",
      few: `${shown} مواعيد لا يمكن عرضها`,
      many: `${shown} موعدًا لا يمكن عرضه`,
      other: `${shown} موعد لا يمكن عرضه`,
    }) + (times && `: ${times}`),
  minutesStay: (minutes) => `تبقى المدة ${minutes} كما حُددت يدويًا.`,
  otherDuration: "مدة أخرى",
  ownVisit: (patient, time) =>
    `لدى ${patient} موعد في هذا الوقت، ${time}. لتغييره أو إلغائه استخدم ذلك الموعد.`,
  visitThen: "موعد المريض في هذا الوقت",
  goToVisit: (patient, time) => `انتقل إلى موعد ${patient}، ${time}`,
  takeMinutes: (minutes) => `استخدم ${minutes}`,
  templates: { reasons: "أسباب معتادة", instructions: "تعليمات معتادة" },
};
