import type { en } from "./en.ts";

export const ar: typeof en = {
  unsure: "أيهما تقصد؟",
  weekday: (date, weekday) => `${date} يوافق ${weekday}. أيهما تقصد؟`,
  far: (year) => `هذا في عام ${year}. هل هذا صحيح؟`,
  didYouMean: (when) => `هل تقصد ${when}؟`,
  unreadable: "تعذرت قراءة ما كتبته. جرّب أسبوعين أو الثلاثاء 9 ص أو 3 ديسمبر.",
};
