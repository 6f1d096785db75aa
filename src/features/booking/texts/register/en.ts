import { counted } from "#texts/counted.ts";

/** The words of registering a patient, loaded when it is opened. */
export const en = {
  title: "New patient",
  fields: {
    firstName: "First name",
    lastName: "Last name",
    birthDate: "Date of birth",
    phone: "Phone",
    email: "Email",
    gender: "Gender",
  },
  genders: {
    "": "Not stated",
    female: "Female",
    male: "Male",
    other: "Other",
    unknown: "Unknown",
  } as Record<string, string>,
  oneName: "Only one name? Enter it as the last name and leave this empty.",
  birthDateExample: "For example 3/12/1985 or Mar 12, 1985",
  unreadableDate: "Enter a past date since 1900, such as 3/12/1985 or Mar 12, 1985",
  birthDateMissing: "Enter the date of birth, or tick that it's not known",
  birthDateUnknown: "Date of birth not known",
  otherMeaning: "Another reading of the date of birth",
  otherReading: (date: string) => `Use ${date}`,
  register: "Register and continue",
  unsure: "We couldn't check for an earlier record, so nobody was registered. Try again.",
  looking: "Looking for an earlier record…",
  registering: "Registering…",
  cancel: "Cancel",

  duplicates: "Already registered?",
  duplicatesFound: (count: number, shown: string) =>
    counted("en", count, {
      one: `${shown} similar patient is already registered`,
      other: `${shown} similar patients are already registered`,
    }),
  because: {
    birthDate: "similar name, same date of birth",
    swappedDate: "similar name, day and month the other way round",
    otherScript: "same date of birth, name in another script",
    name: "same name",
    phone: "same phone",
  },
  choose: (name: string) => `Use the record of ${name}`,
  chooseShort: "Use this one",
  somebodyElse: (count: number): string =>
    count === 1 ? "This is someone else" : "None of them: this is someone else",
  unanswered: "Use the record above, or say that this is someone else.",

  confirming: "Waiting for the records to confirm, up to 30 seconds. This won't create a second record.",
  failed: "Not registered. Your entries are safe, and you can try again.",
  offline: "No connection, so we can't tell yet if it was saved. Trying again won't create a second record.",
  earlierTry: "This patient may already be registered. Search first.",
};

export type RegisterTexts = typeof en;
