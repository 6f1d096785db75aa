import type { en } from "./en.ts";

/** What is said of a time that is taken, in Arabic. */
export const ar: typeof en = {
  refused: (when) => `لم يُحجز شيء في ${when}.`,
  patient: (name, time) => `المريض نفسه: لدى ${name} موعد آخر، ${time}`,
  practitioner: (name, time) => `لدى ${name} موعد آخر، ${time}`,
  notFree: (name, time) => `${name}: غير متاح، ${time}`,
  withPractitioner: (name) => `، مع ${name}`,
  forPatient: (name) => `، للمريض ${name}`,
  because: (reason) => `: ${reason}`,
  "outside-hours": (name, time) => `خارج ساعات عمل ${name}، ${time}`,
  leave: (name, time) => `${name} في إجازة، ${time}`,
  unnamed: "حجزه شخص آخر للتو.",
  thePractitioner: "الطبيب",
  thePatient: "المريض",
  alternatives: "أقرب الأوقات المتاحة",
  noAlternatives: "لم يُعثر على وقت آخر متاح بقربه.",
  changeTime: "غيّر الوقت",
  override: "احجزه مع ذلك",
  overrideAdvice: "سيشغل موعدان هذا الوقت. يُحفظ سببك مع اسمك.",
  reason: "سبب الحجز فوق موعد آخر",
  bookAnyway: "احجز مع ذلك",
};
