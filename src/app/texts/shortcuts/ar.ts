import type { en } from "./en.ts";

/** What each key does, in Arabic. */
export const ar: typeof en = {
  title: "اختصارات لوحة المفاتيح",
  switch: "استخدام اختصارات لوحة المفاتيح",
  switchAdvice: "يُحفظ هذا في هذا المتصفح. أثناء الكتابة في أي حقل تبقى المفاتيح التي تكتب حروفًا كما هي.",
  pages: {
    everywhere: {
      title: "في كل مكان",
      actions: { quickEntry: "فتح الإدخال السريع", list: "عرض هذه القائمة" },
    },
    booking: {
      title: "الحجز",
      actions: {
        book: "حجز الموعد",
        more: "إظهار التفاصيل الإضافية أو إخفاؤها",
        patient: "الانتقال إلى المريض",
        practitioner: "الانتقال إلى الطبيب",
        day: "الانتقال إلى التاريخ",
        start: "الانتقال إلى وقت البدء",
        reason: "الانتقال إلى سبب الزيارة",
        instructions: "الانتقال إلى التعليمات",
        afresh: "البدء من جديد",
        undo: "التراجع عن الحجز الأخير",
        slip: "عرض قسيمة الحجز الأخير",
        calendar: "حفظ ملف تقويم للحجز الأخير",
      },
    },
    myDay: {
      title: "يومي",
      actions: {
        followUp: "متابعة الزيارة المحددة، وإلا فالمريض الحالي",
        handOver: "تسليم الزيارة التالية إلى الاستقبال",
      },
    },
  },
};
