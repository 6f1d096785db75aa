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
  undoConfirming: "جارٍ التراجع… بانتظار تأكيد السجلات.",
  undoUnreachable: "لا يوجد اتصال الآن. لا يُعرف بعد هل تم التراجع، والمحاولة مستمرة.",
  undoRefused: "ما زال الموعد محجوزًا.",
  undoUnknown: "لا يُعرف هل تم التراجع. إعادة المحاولة آمنة.",
  undoneTitle: "تم التراجع عن الحجز",
  refilled: "عادت بياناتك إلى النموذج.",
  notRefilled: "في النموذج حجز آخر بالفعل، فتركناه.",
  refill: "استخدام هذا الحجز بدلًا منه",

  slip: "بطاقة الموعد",
  slipFailed: "تعذّر تحميل بطاقة الموعد. تحقق من الاتصال ثم أعد المحاولة.",
  calendar: "تنزيل للتقويم",
  calendarTitle: "موعد",

  linkTitle: "مُلئ النموذج من رابط",
  linkPatient: "المريض في هذا الرابط غير موجود في سجلاتنا.",
  linkPractitioner: "الطبيب في هذا الرابط غير موجود في سجلاتنا.",
  linkUnread: "تعذّرت قراءة جزء من الرابط، فتُرك.",
  linkUnreached: "تعذّر البحث عن الأشخاص في هذا الرابط.",
  linkAskTitle: "ملء النموذج من هذا الرابط؟",
  linkAsk: "في النموذج شيء لم يُحجز بعد.",
  linkUse: "استخدام الرابط",
  linkKeep: "إبقاء ما كتبته",
};
