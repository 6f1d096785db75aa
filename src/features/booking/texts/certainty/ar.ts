import type { en } from "./en.ts";

/** What the form says of a time before it is booked, and of a booking afterwards, in Arabic. */
export const ar: typeof en = {
  free: "هذا الوقت متاح.",
  patientFree: "ليس لدى المريض موعد آخر في هذا الوقت.",
  practitionerFree: "الطبيب متاح في هذا الوقت.",
  unchecked: "تعذّر التحقق من توفر هذا الوقت. سيُتحقق منه عند الحجز.",

  sentWhenBack: "سيُرسل تلقائيًا عند عودة الاتصال ما لم تغيّره.",

  undo: "تراجع",
  undoing: "جارٍ التراجع…",
  undoReason: "أُلغي فور الحجز",
  undoConfirming: "يجري التراجع عن الحجز، ولم تؤكده سجلات العيادة بعد.",
  undoUnreachable: "لا يوجد اتصال الآن. لا يُعرف بعد هل تم التراجع، والمحاولة مستمرة.",
  undoRefused: "ما زال الموعد محجوزًا.",
  undoUnknown: "لا يُعرف هل تم التراجع. إعادة المحاولة آمنة.",
  undoneTitle: "تم التراجع: لا يوجد موعد محجوز",
  refilled: "عاد كل ما كتبته إلى النموذج.",
  notRefilled: "في النموذج شيء آخر بالفعل، وقد تُرك كما هو.",
  refill: "وضعه في النموذج بدلًا من ذلك",

  slip: "قسيمة",
  slipFailed: "تعذّر تحميل القسيمة. تحقق من الاتصال ثم أعد المحاولة.",
  calendar: "ملف التقويم",
  calendarTitle: "موعد",

  linkTitle: "مُلئ النموذج من رابط",
  linkPatient: "يذكر الرابط مريضًا غير موجود في سجلات العيادة.",
  linkPractitioner: "يذكر الرابط طبيبًا غير موجود في سجلات العيادة.",
  linkUnread: "تعذّرت قراءة جزء من الرابط، فتُرك.",
  linkUnreached: "تعذّر سؤال سجلات العيادة عمّن يذكرهم الرابط.",
  linkAskTitle: "رابط يريد ملء هذا النموذج",
  linkAsk: "في النموذج شيء لم يُحجز بعد.",
  linkUse: "استخدام الرابط",
  linkKeep: "إبقاء ما كُتب",
};
