/** What is asked about words that were typed for a day and a time. */
export const en = {
  unsure: "Which did you mean?",
  weekday: (date: string, weekday: string) => `${date} is a ${weekday}. Which did you mean?`,
  far: (year: string) => `That's in ${year}. Is that right?`,
  didYouMean: (when: string) => `Did you mean ${when}?`,
  unreadable: "Can't read that. Try 2w, tue 9am or Dec 3.",
};
