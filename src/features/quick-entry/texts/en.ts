import { counted } from "#texts/counted.ts";

/** What quick entry says, in English. */
export const en = {
  title: "Quick entry",
  placeholder: "jane doe fu 2w dr chen 30m fasting",
  help: "Type a booking in any order, or the name of a page. This only fills in the form.",
  read: "Understood as",
  list: "Choices",
  goTo: (page: string) => `Open ${page}`,
  fill: "Fill in the booking form",
  replaces: "Replaces what's in the form.",
  whichPatient: (words: string) => `Which patient is “${words}”?`,
  whichPractitioner: (words: string) => `Which practitioner is “${words}”?`,
  whichMeaning: (words: string) => `What does “${words}” mean?`,
  choices: (count: number, shown: string) =>
    counted("en", count, { one: `${shown} choice`, other: `${shown} choices` }),
  searching: "Looking for the patient…",
  searchFailed: "The search for the patient failed.",
  nobody: (words: string) => `No patient found for “${words}”.`,
  noPractitioner: (words: string) => `No practitioner named “${words}”.`,
  notUnderstood: "not understood",
  unsure: "unsure",
  anyOf: (specialty: string) => `anyone in ${specialty}`,
  born: (day: string) => `born ${day}`,
  about: (day: string) => `about ${day}`,
  dayParts: { morning: "in the morning", afternoon: "in the afternoon" },
  priority: (value: string) => `priority ${value}`,
  reason: (text: string) => `reason: ${text}`,
  ignore: "Ignore these words",
  asName: (text: string) => `a name: ${text}`,
};
