import { afterWord } from "#texts/arabic-dual.ts";
import type { en } from "./en.ts";

export const ar: typeof en = {
  fast: (by) => `ساعة هذا الحاسوب متقدمة بمقدار ${afterWord(by)}. يعتمد النظام وقت الخادم.`,
  slow: (by) => `ساعة هذا الحاسوب متأخرة بمقدار ${afterWord(by)}. يعتمد النظام وقت الخادم.`,
  zone: ({ zone, day, mine, theirs }) =>
    `لا يتفق هذا المتصفح والخادم على التوقيت في ${zone}: ابتداءً من ${day} يستخدم المتصفح UTC${mine} والخادم UTC${theirs}. اطلب من المسؤول تحديثهما قبل الحجز.`,
};
