import { counted } from "#texts/counted.ts";
/** Words of what helps to say when, which is loaded once the form stands. */
export const en = {
  away: "Away",
  freeTimes: "Free times",
  take: (time: string) => `Take ${time}`,
  nextFree: "Next free",
  noneFree: "Nothing is free in the next week.",
  calendar: "Calendar",
  calendarLoading: "Opening the calendar…",
  calendarFailed: "The calendar couldn't be loaded. Type the date instead.",
  nextMonth: "Next month",
  previousMonth: "Previous month",
  fullDay: (day: string) => `${day}, nothing free`,
  closedDay: (day: string) => `${day}, closed`,
  dimmed: "Crossed out = full",
  shaded: "Shaded = closed",
  leftOut: (count: number, shown: string) =>
    counted("en", count, {
      one: `${shown} character that cannot be stored was left out of what you pasted.`,
      other: `${shown} characters that cannot be stored were left out of what you pasted.`,
    }),
  unreadable: (count: number, shown: string, times: string) =>
    counted("en", count, {
      one: `${shown} appointment can't be shown`,
      other: `${shown} appointments can't be shown`,
    }) + (times && `: ${times}`),
  minutesStay: (minutes: string) => `Keeping your ${minutes}.`,
  otherDuration: "Another duration",
  ownVisit: (patient: string, time: string) =>
    `${patient} already has an appointment then, ${time}. To change or cancel it, use that one.`,
  visitThen: "The patient's appointment then",
  goToVisit: (patient: string, time: string) => `Go to ${patient}'s appointment, ${time}`,
  takeMinutes: (minutes: string) => `Use ${minutes}`,
  templates: { reasons: "Usual reasons", instructions: "Usual instructions" },
};
