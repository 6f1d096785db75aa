import type { en } from "./en.ts";

/** The words of signing in, in Arabic. */
export const ar: typeof en = {
  title: "تسجيل الدخول",
  explanation: "لموظفي العيادة.",
  email: "البريد الإلكتروني",
  password: "كلمة المرور",
  submit: "تسجيل الدخول",
  submitting: "جارٍ تسجيل الدخول…",
  failedTitle: "لم يتم تسجيل الدخول",
  demoTitle: "حسابات تجريبية",
  demo: "كل المرضى هنا وهميون. نقرة واحدة تكفي لتسجيل الدخول.",
  againTitle: "سجّل الدخول للمتابعة",
  again: "كل ما كتبته ما زال هنا.",
  ended: {
    idle: "انتهت جلستك لعدم وجود نشاط منذ فترة.",
    "time-limit": "بلغت جلستك أقصى مدة لها.",
    "signed-out": "سُجّل خروجك في علامة تبويب أخرى أو على جهاز آخر.",
    "password-changed": "انتهت جلستك لأن كلمة مرورك تغيّرت.",
    disabled: "عُطّل حسابك. اسأل المسؤول لديك.",
  },
  someoneElse: "تبديل المستخدم",
  someoneElseAdvice: "سيُفقد ما لم يُحفظ.",
  signInWith: (label) => `تسجيل الدخول عبر ${label}`,
  orPassword: "أو بكلمة مرور",
  failures: {
    unreachable: "تعذّر الوصول إلى خدمة تسجيل الدخول في العيادة. حاول مرة أخرى بعد لحظات.",
    failed: "لم ينجح تسجيل الدخول. حاول مرة أخرى.",
    unknown: "تعرفك خدمة تسجيل الدخول في العيادة، لكن ليس لك حساب هنا. اسأل من يدير الحسابات.",
  },
};
