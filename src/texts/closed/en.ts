/** That nobody works on a day, and when somebody does again. */
export const en = {
  closedOnWeekday: (weekday: string) => `Closed on ${weekday}s.`,
  closedThatDay: "Closed on this day.",
  awayOnWeekday: (name: string, weekday: string) => `${name} doesn't work ${weekday}s.`,
  awayThatDay: (name: string) => `${name} doesn't work on this day.`,
  nextOpen: (day: string) => `Next open day: ${day}`,
};
