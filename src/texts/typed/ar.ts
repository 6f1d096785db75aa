import type { en } from "./en.ts";

export const ar: typeof en = {
  arrowDown: "سهم لأسفل:",
  unsure: "أيهما تقصد؟",
  weekday: (date, weekday) => `${date} يوافق ${weekday}. أيهما تقصد؟`,
  far: (year) => `هذا في عام ${year}. هل هذا صحيح؟`,
  didYouMean: (when) => `هل تقصد ${when}؟`,
  at: (days, time) => `${days}، ${time}`,
  past: (when) => `مضى ${when}. اختر وقتًا قادمًا.`,
  nextVisit: "أو اكتب: أسبوعين، الثلاثاء 9",
  nextVisitLabel: "أو اكتب المدة أو الموعد، مثل 10 أيام أو الثلاثاء 9 أو 3 ديسمبر 2 م",
  unreadable: "تعذرت قراءة ما كتبته. جرّب أسبوعين أو الثلاثاء 9 ص أو 3 ديسمبر.",
};
