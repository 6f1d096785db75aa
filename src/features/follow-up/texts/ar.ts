import { counted } from "#texts/counted.ts";
import type { en } from "./en.ts";

/** What the follow-up panel says, in Arabic. */
export const ar: typeof en = {
  title: "متابعة",
  titleFor: (patient) => `متابعة ${patient}`,
  after: (when) => `بعد ${when}`,
  loading: "جارٍ تحميل الموعد…",
  notLoaded: "تعذّر تحميل الموعد.",
  cannot: "ليس لهذا الموعد طبيب أو وقت، فلا يمكن التخطيط لمتابعته. استخدم نموذج الحجز.",
  mayNot: "يمكنك حجز المتابعات في جدولك فقط.",

  interval: "بعد",
  every: "كل",
  seriesByLength: "اكتب المدة بين الزيارات، مثل 10 أيام أو 5 أسابيع.",
  repeat: "تكرار كسلسلة",
  times: "مرات",
  timesLabel: "عدد المرات",
  timesWrong: (most) => `يجب أن يكون من 2 إلى ${most}`,

  choose: "اختر المدة.",
  searching: "جارٍ البحث عن أوقات متاحة…",
  searchFailed: "تعذّر البحث عن أوقات متاحة.",
  none: "لا وقت متاحًا قريبًا من ذلك.",
  noneAdvice: "جرّب مدة أخرى، أو احجز مع طبيب آخر من النموذج.",
  offers: "الأوقات المتاحة",
  asAsked: "مطابق للطلب",
  distance: (day, time) => `${day}، ${time}`,
  sameDay: "اليوم نفسه",
  sameTime: "الوقت نفسه",
  daysLater: (count, shown) =>
    counted("ar", count, {
      one: "بعده بيوم",
      two: "بعده بيومين",
      few: `بعده بـ${shown} أيام`,
      other: `بعده بـ${shown} يومًا`,
    }),
  daysEarlier: (count, shown) =>
    counted("ar", count, {
      one: "قبله بيوم",
      two: "قبله بيومين",
      few: `قبله بـ${shown} أيام`,
      other: `قبله بـ${shown} يومًا`,
    }),
  later: (duration) => `متأخرًا ${duration}`,
  earlier: (duration) => `مبكرًا ${duration}`,

  visits: "زيارات السلسلة",
  visit: (number) => `الزيارة ${number}`,
  free: "متاح",
  clash: "غير متاح",
  moved: "نُقلت",
  leftOut: "مستبعدة",
  leaveOut: "استبعاد هذه الزيارة",
  moveTo: (when) => `نقل إلى ${when}`,
  undecided: (count, shown) =>
    counted("ar", count, {
      one: "زيارة واحدة وقتها المطلوب غير متاح: انقلها أو استبعدها.",
      two: "زيارتان وقتهما المطلوب غير متاح: انقلهما أو استبعدهما.",
      few: `${shown} زيارات وقتها المطلوب غير متاح: انقلها أو استبعدها.`,
      other: `${shown} زيارة وقتها المطلوب غير متاح: انقلها أو استبعدها.`,
    }),
  moveAll: "نقل الكل إلى أقرب وقت متاح",

  book: "حجز المتابعة",
  bookSeries: (count, shown) =>
    counted("ar", count, {
      one: "حجز زيارة واحدة",
      two: "حجز زيارتين",
      few: `حجز ${shown} زيارات`,
      other: `حجز ${shown} زيارة`,
    }),
  booking: "جارٍ الحجز…",
  handOver: "إحالة إلى الاستقبال",
  cancel: "إغلاق",
  done: "تم",

  waiting: "لم تُحجز بعد",
  sending: "جارٍ الحجز…",
  confirming: "قيد التأكيد…",
  unreachable: "لا اتصال، المحاولة مستمرة…",
  booked: "محجوزة",
  notBooked: "لم تُحجز",
  unknown: "غير مؤكدة",

  bookedTitle: "حُجزت المتابعة",
  seriesBookedTitle: (count, shown) =>
    counted("ar", count, {
      one: "حُجزت زيارة واحدة",
      two: "حُجزت الزيارتان",
      few: `حُجزت الزيارات الـ${shown} كلها`,
      other: `حُجزت الزيارات كلها (${shown})`,
    }),
  stoppedTitle: (booked, all) => `حُجز ${booked} من ${all}`,
  stopped: "لم تُحجز البقية بعد. لن يُحجز أي منها مرتين.",
  goOn: "متابعة",
  goOnWith: (count, shown) =>
    counted("ar", count, {
      one: "متابعة الزيارة الأخيرة",
      two: "متابعة الزيارتين الباقيتين",
      few: `متابعة الزيارات الـ${shown} الباقية`,
      other: `متابعة الباقي (${shown})`,
    }),
  takenAgain: "حجز شخص آخر هذا الوقت للتو. اختر وقتًا آخر.",
  checking: "جارٍ التحقق مما حُجز…",

  unfinished: (booked, all) => `انقطعت سلسلة: حُجز ${booked} من ${all}.`,
  unfinishedOne: "ربما لم تُحجز متابعة. تحقق منها.",
};
