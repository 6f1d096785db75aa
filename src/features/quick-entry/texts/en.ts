import { counted } from "#texts/counted.ts";

/** What quick entry says, in English. */
export const en = {
  title: "Quick entry",
  placeholder: "jane doe fu 2w dr chen 30m fasting",
  help: "Type a booking in any order, or the name of a page. Nothing is booked by it.",
  read: "How it was read",
  list: "Choices",
  goTo: (page: string) => `Go to ${page}`,
  fill: "Fill in the booking form",
  replaces: "What is typed in the form now is replaced.",
  whichPatient: (words: string) => `Which patient is “${words}”?`,
  whichPractitioner: (words: string) => `Which practitioner is “${words}”?`,
  whichMeaning: (words: string) => `What does “${words}” mean?`,
  choices: (count: number, shown: string) =>
    counted("en", count, { one: `${shown} choice`, other: `${shown} choices` }),
  searching: "Looking for the patient…",
  searchFailed: "The search for the patient failed.",
  nobody: (words: string) => `No patient found for “${words}”.`,
  noPractitioner: (words: string) => `Nobody called “${words}” works here.`,
  notUnderstood: "not understood",
  unsure: "unsure",
  anyOf: (specialty: string) => `anybody of ${specialty}`,
  born: (day: string) => `born ${day}`,
  about: (day: string) => `about ${day}`,
  dayParts: { morning: "in the morning", afternoon: "in the afternoon" },
  priority: (value: string) => `priority ${value}`,
  reason: (text: string) => `reason: ${text}`,
  asName: (text: string) => `a name: ${text}`,
};
