import { counted } from "#texts/counted.ts";
import type { RegisterTexts } from "./en.ts";

export const ar: RegisterTexts = {
  title: "مريض جديد",
  fields: {
    firstName: "الاسم الأول",
    lastName: "اسم العائلة",
    birthDate: "تاريخ الميلاد",
    phone: "الهاتف",
    email: "البريد الإلكتروني",
    gender: "الجنس",
  },
  genders: {
    "": "غير مذكور",
    female: "أنثى",
    male: "ذكر",
    other: "آخر",
    unknown: "غير معروف",
  },
  oneName: "لمن له اسم واحد فقط: اكتبه في خانة اسم العائلة واترك هذه فارغة.",
  birthDateExample: "مثل 12.3.1985 أو 12 مارس 1985.",
  unreadableDate: "لا يمكن قراءته كتاريخ مضى منذ 1900. جرّب 12.3.1985 أو 12 مارس 1985",
  birthDateMissing: "أدخله، أو أشر إلى أنه غير معروف",
  birthDateUnknown: "تاريخ الميلاد غير معروف",
  otherMeaning: "معنى آخر لتاريخ الميلاد",
  otherReading: (date) => `استخدم ${date}`,
  register: "تسجيل ومتابعة",
  unsure: "تعذر التحقق من وجود سجل سابق، فلم يُسجَّل أحد. حاول مجددًا.",
  looking: "جارٍ البحث عن سجل سابق…",
  registering: "جارٍ التسجيل…",
  cancel: "إلغاء",

  duplicates: "مسجَّل من قبل؟",
  duplicatesFound: (count, shown) =>
    counted("ar", count, {
      one: "يوجد مريض مشابه مسجَّل",
      two: "يوجد مريضان مشابهان مسجَّلان",
      few: `يوجد ${shown} مرضى مشابهين مسجَّلين`,
      other: `يوجد ${shown} مريضًا مشابهًا مسجَّلًا`,
    }),
  because: {
    birthDate: "اسم مشابه وتاريخ الميلاد نفسه",
    swappedDate: "اسم مشابه واليوم والشهر معكوسان",
    otherScript: "تاريخ الميلاد نفسه والاسم بحروف أخرى",
    name: "الاسم نفسه",
    phone: "الهاتف نفسه",
  },
  choose: (name) => `استخدم سجل ${name}`,
  chooseShort: "استخدم هذا السجل",
  somebodyElse: (count) => (count === 1 ? "هذا شخص آخر" : "لا أحد منهم: هذا شخص آخر"),
  unanswered: "استخدم السجل أعلاه، أو اذكر أن هذا شخص آخر.",

  confirming: "بانتظار تأكيد السجلات، حتى 30 ثانية. لن يُنشأ سجل ثانٍ.",
  failed: "لم يتم التسجيل. لم يُفقد شيء مما كتبته، ويمكنك المحاولة مجددًا بأمان.",
  offline: "لا يوجد اتصال، فلا نعرف بعد هل تم الحفظ. إعادة المحاولة لا تنشئ سجلًا ثانيًا.",
  earlierTry: "قد يكون هذا المريض مسجلًا بالفعل. ابحث عنه أولًا.",
};
