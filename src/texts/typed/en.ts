/** What is asked about words that were typed for a day and a time. */
export const en = {
  arrowDown: "Arrow down:",
  unsure: "Which did you mean?",
  weekday: (date: string, weekday: string) => `${date} is a ${weekday}. Which did you mean?`,
  far: (year: string) => `That's in ${year}. Is that right?`,
  didYouMean: (when: string) => `Did you mean ${when}?`,
  unreadable: "Can't read that. Try 2w, tue 9am or Dec 3.",
  at: (days: string, time: string) => `${days}, ${time}`,
  past: (when: string) => `${when} has passed. Choose a time to come.`,
  nextVisit: "or type: 2w, tue 9",
  nextVisitLabel: "Or type how soon or when, such as 10 days, tue 9 or Dec 3 2pm",
};
