import type { en } from "./en.ts";

export const ar: typeof en = {
  closedOnWeekday: (weekday) => `العيادة مغلقة أيام ${weekday}.`,
  closedThatDay: "العيادة مغلقة في هذا اليوم.",
  awayOnWeekday: (name, weekday) => `ليس لدى ${name} دوام أيام ${weekday}.`,
  awayThatDay: (name) => `ليس لدى ${name} دوام في هذا اليوم.`,
  nextOpen: (day) => `يوم العمل التالي: ${day}`,
};
