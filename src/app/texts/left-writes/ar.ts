import type { en } from "./en.ts";

/** كما في الإنجليزية: ما أُرسل من موضع لم يعد على الشاشة. */
export const ar: typeof en = {
  confirming: (about) => `جارٍ التأكيد: ${about}`,
  done: (about) => `تم: ${about}`,
  notDone: (about) => `لم يتم: ${about}`,
  unknown: (about) => `لم يتأكد بعد: ${about}`,
};
