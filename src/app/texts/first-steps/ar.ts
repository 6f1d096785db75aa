import type { en } from "./en.ts";

/** What to try in the demo, in Arabic. */
export const ar: typeof en = {
  title: "أهلًا بك في العيادة التجريبية. جرّب ما يلي:",
  close: "إخفاء هذه النصائح",
  desk: {
    chips: "اعرف من ينتظر ومن تأخر وما يتداخل: اضغط أحد الأزرار فوق الجدول.",
    book: "احجز موعدًا لـ Jane Doe مع Dr. Chen",
    requests: "احجز ما طلبه الأطباء",
    keys: "اضغط Ctrl+K واكتب: jane doe fu 2w dr chen",
  },
  clinician: {
    room: "المريض الذي في الغرفة يأتي أولًا في صفحتك: اضغط «تم» عند انتهاء الزيارة.",
    followUp: "اضغط «متابعة» بجانب الزيارة لحجز الزيارة التالية.",
    handOver: "اضغط «إحالة» ليبحث الاستقبال عن وقت.",
    schedule: "اطّلع على يوم الجميع",
  },
  admin: {
    staff: "اختر من يمكنه تسجيل الدخول",
    audit: "اقرأ من فعل ماذا",
  },
};
