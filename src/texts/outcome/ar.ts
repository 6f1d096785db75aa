import type { en } from "./en.ts";

export const ar: typeof en = {
  confirmingTitle: "جارٍ التأكيد مع سجلات العيادة…",
  confirming: "أُرسل، وننتظر التأكيد حتى 30 ثانية. لن يُحجز مرتين.",
  connectionLost: "لا يوجد اتصال الآن. المحاولة مستمرة.",
  unknownAdvice: "لم يُفقد شيء مما كتبته. إعادة المحاولة لا تحجز مرتين.",
  refusedTitle: "لم يُحجز",
  refusedAdvice: "لم يُحجز شيء، ولم يُفقد شيء مما كتبته.",
  againAdvice: "لم يُحجز شيء، ولم يُفقد شيء مما كتبته. إعادة المحاولة آمنة.",
  waitAdvice: (duration) => `حاول مرة أخرى بعد ${duration}.`,
  interrupted: "أُغلقت الصفحة قبل أن يجيب الخادم.",
  restoredTitle: "حجزك غير المكتمل",
  restored: "غادرت قبل الحجز. تابع، أو امسح النموذج.",
  bookedEarlier: "نجحت محاولتك الأولى. هذا ما حُجز، بلا تغييراتك اللاحقة.",
};
