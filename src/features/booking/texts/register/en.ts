import { counted } from "#texts/counted.ts";

/** The words of registering a patient, loaded when it is opened. */
export const en = {
  title: "New patient",
  fields: {
    firstName: "First name",
    lastName: "Last name",
    birthDate: "Birth date",
    phone: "Phone",
    email: "E-mail",
    gender: "Gender",
  },
  genders: {
    "": "Not said",
    female: "Female",
    male: "Male",
    other: "Other",
    unknown: "Unknown",
  } as Record<string, string>,
  oneName: "Only one name? Enter it as the last name and leave this empty.",
  birthDateExample: "Such as 3/12/1985, 12.3.85 or 12 Mar 1985.",
  unreadableDate: "cannot be read as a date since 1900. Try 3/12/1985 or 12 Mar 1985",
  birthDateMissing: "is needed. Enter it, or say below that it is not known",
  birthDateUnknown: "Birth date not known",
  otherMeaning: "Another meaning of the birth date",
  otherReading: (date: string) => `Use ${date}`,
  register: "Register and choose",
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
    birthDate: "similar name, same birth date",
    swappedDate: "similar name, day and month the other way round",
    otherScript: "same birth date, name in another script",
    name: "same name",
    phone: "same phone",
  },
  choose: (name: string) => `Use the record of ${name}`,
  chooseShort: "Use this one",
  somebodyElse: (count: number): string =>
    count === 1 ? "This is someone else" : "None of them: this is someone else",
  unanswered: "Use the record above, or say that this is someone else.",

  confirming:
    "Confirming with the clinic's records… This can take half a minute; nobody is registered twice.",
  failed: "Not registered. Nothing you typed is lost, and trying again is safe.",
  offline:
    "There is no connection, so nobody knows yet whether it was registered. Trying again does not register twice.",
  earlierTry:
    "An earlier try may already have registered this patient under what was typed then. Look for them first.",
};

export type RegisterTexts = typeof en;
