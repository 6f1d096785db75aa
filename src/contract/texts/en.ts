import type { AppointmentStatus } from "#clinikapi/appointment-status.ts";
import { englishSentences } from "#clinikapi/issue-sentence.ts";
import type { Role } from "#domain/roles.ts";
import { bookingSentences } from "../booking.ts";
import type { ProblemKind } from "../client/api-problem.ts";
import { counted } from "./counted.ts";

const status: Record<AppointmentStatus, string> = {
  proposed: "Proposed",
  pending: "Pending",
  booked: "Booked",
  arrived: "Arrived",
  fulfilled: "Completed",
  cancelled: "Cancelled",
  noshow: "No-show",
  "checked-in": "Checked in",
  waitlist: "Waitlist",
};

const problems: Record<ProblemKind, string> = {
  offline: "The clinic's server did not answer. Check the connection, then try again.",
  "not-understood": "The clinic's server did not answer as it should. Try again in a moment.",
  "upstream-unavailable": "The clinic's records cannot be reached right now. Try again in a moment.",
  "upstream-busy": "The clinic's records are busy. Try again in a moment.",
  "upstream-refused": "The clinic's records refused this. If it happens again, tell your administrator.",
  internal: "Something went wrong on the clinic's server. Try again in a moment.",
  "invalid-fields": "Some fields need another look. They are marked below.",
  "time-taken": "This time is already taken.",
  "booking-in-flight": "This booking is being made already.",
  "key-reused": "An earlier try of this booking has reached the clinic.",
  "not-found": "The clinic's records do not have this any more.",
  "invalid-json": "The request could not be read. Reload the page and try again.",
  "invalid-key": "The request could not be read. Reload the page and try again.",
  "unsupported-media-type": "The request could not be read. Reload the page and try again.",
  "cross-site": "The request came from another site and was refused.",
  "invalid-signature": "The request came from another site and was refused.",
  unauthenticated: "You were signed out. Sign in again, then try again.",
  "wrong-credentials": "The e-mail address or the password is wrong.",
  forbidden: "Your account may not do this. Ask your administrator.",
  "too-many-attempts": "There were too many attempts. Wait a few minutes, then try again.",
  "too-large": "This is more text than can be stored.",
};

/** Every text that a person reads, in English. Another language is another object of this shape. */
export const en = {
  product: "Frontdesk",
  pageTitle: (page: string) => `${page} · Frontdesk`,
  validation: englishSentences,
  rules: bookingSentences as Record<keyof typeof bookingSentences, string>,
  status,
  problems,
  tryAgain: "Try again",
  close: "Close",

  shell: {
    language: "Language",
    appearance: "Appearance",
    appearances: { system: "Like this computer", light: "Light", dark: "Dark" },
    clinicTime: (time: string) => `${time} at the clinic`,
    opening: "Opening the front desk…",
    broken: "This page has stopped working",
    brokenAdvice: "It is our fault. What was booked is booked; load the page again to go on.",
    reload: "Load again",
  },

  roles: { receptionist: "Reception", clinician: "Clinician", admin: "Administrator" } as Record<
    Role,
    string
  >,

  signIn: {
    title: "Sign in",
    explanation: "For the staff of the clinic.",
    email: "E-mail",
    password: "Password",
    submit: "Sign in",
    submitting: "Signing in…",
    failedTitle: "Not signed in",
    demoTitle: "Demo accounts",
    demo: "All patients here are made up. One click signs you in.",
    againTitle: "Sign in to go on",
    again: "You were signed out, because nothing was done for a while. Everything you typed is still here.",
    someoneElse: "I am somebody else",
    someoneElseAdvice: "What was typed here will be lost.",
    signedInAs: (name: string) => `Signed in as ${name}`,
    signOut: "Sign out",
    signOutEverywhere: "Sign out on every device",
    signOutFailed: "You are still signed in: the clinic's server did not answer.",
  },

  notFound: {
    title: "There is no such page",
    explanation: "The address may be mistyped, or the page has moved.",
    back: "Book an appointment",
  },

  fields: {
    patientId: "Patient",
    practitionerId: "Practitioner",
    when: "When",
    day: "Date",
    start: "Start",
    end: "End",
    minutesDuration: "Duration",
    appointmentType: "Type",
    serviceType: "Service",
    serviceCategory: "Service category",
    specialty: "Specialty",
    reasonCode: "Reason for the visit",
    priority: "Priority",
    status: "Status",
    cancelationReason: "Reason for cancellation",
    description: "Description",
    comment: "Internal comment",
    patientInstruction: "Instructions for the patient",
  },
  required: "required",
  /** A field's error as a sentence of its own. `wrong` is one of `validation` or `rules`. */
  fieldError: (label: string, wrong: string) => `${label} ${wrong}.`,
  charactersLeft: (left: number, shown: string) =>
    counted("en", left, { one: `${shown} character left`, other: `${shown} characters left` }),
  charactersOver: (over: number, shown: string) =>
    counted("en", over, { one: `${shown} character too many`, other: `${shown} characters too many` }),

  search: {
    typeMore: "Type at least 2 characters.",
    searching: "Searching…",
    nobody: (typed: string) => `Nobody found for “${typed}”.`,
    failed: "The search did not work. It does not mean that nobody was found.",
    found: (count: number, shown: string) =>
      counted("en", count, { one: `${shown} match`, other: `${shown} matches` }),
    moreExist: "There are more. Type more of the name, the phone number or the birth date.",
    clear: (label: string) => `Clear ${label.toLowerCase()}`,
    notChosen: "Choose one from the list.",
    mustBeChosen: "must be chosen from the list, or left empty",
    sameName: "Same name",
  },

  patient: {
    placeholder: "Name, phone or birth date",
    list: "Patients",
    born: (date: string) => `born ${date}`,
    bornUnknown: "birth date unknown",
    age: (years: number, shown: string) =>
      counted("en", years, { one: `${shown} year old`, other: `${shown} years old` }),
    noPhone: "no phone",
  },

  practitioner: {
    placeholder: "Name or specialty",
    list: "Practitioners",
    loading: "Loading practitioners…",
    failed: "The practitioners could not be loaded.",
  },

  types: {
    ROUTINE: "Routine visit",
    FOLLOWUP: "Follow-up of an earlier visit",
    CHECKUP: "Check-up",
    WALKIN: "Walk-in without an appointment",
    EMERGENCY: "Emergency",
  } as Record<string, string>,
  typeList: "Usual types",

  time: {
    clinicZone: (zone: string) => `Times are the clinic's (${zone}).`,
    otherZone: (here: string) => `This computer's clock would show ${here}.`,
    previousDay: "Day before",
    nextDay: "Day after",
    today: "Today",
    minutes: "min",
    unreadableDay: "cannot be read as a date. Try 3 Dec, tue 9 or +2w",
    unreadableTime: "cannot be read as a time. Try 9:30, 930 or 2pm",
    never: (time: string) => `does not exist on that day: clocks go forward to ${time}`,
    offerNext: (time: string) => `Use ${time}`,
    twice: "comes twice on that day, because clocks go back. Choose which one",
    earlier: (time: string) => `${time}, the first`,
    later: (time: string) => `${time}, the second`,
    nextDayEnd: "ends the next day",
    past: "This time has already passed.",
  },

  priority: {
    none: "None",
    notSet: "not set",
    words: [
      "lowest",
      "very low",
      "low",
      "below normal",
      "normal",
      "above normal",
      "raised",
      "high",
      "very high",
      "highest",
    ],
    named: (value: string, word: string) => `${value} – ${word}`,
  },

  booking: {
    title: "Book an appointment",
    more: "More details",
    filled: (count: number, shown: string) =>
      counted("en", count, { one: `${shown} filled in`, other: `${shown} filled in` }),
    submit: "Book appointment",
    submitting: "Booking…",
    instructionsHint: "For the patient to read, exactly as written.",
    commentHint: "For staff only.",
    nothingYet: "Choose a patient and a time.",

    confirmingTitle: "Confirming with the clinic's records…",
    confirming:
      "The booking was sent and its answer is not in yet. This can take half a minute; it will not be made twice.",
    connectionLost: "No connection right now. Still trying.",
    unknownTitle: "Not confirmed yet",
    unknownAdvice: "Nothing you typed is lost. Trying again cannot book it twice.",
    refusedTitle: "Not booked",
    refusedAdvice: "Nothing was booked, and nothing you typed is lost.",
    againAdvice: "Nothing was booked, and nothing you typed is lost. Trying again is safe.",
    waitAdvice: (duration: string) => `It is worth trying again in ${duration}.`,
    interrupted: "The page was closed before the clinic's server answered.",
    afresh: "Start afresh",
    restoredTitle: "Restored: what you had typed",
    restored: "The page was left before it was booked. Go on, or start afresh for another patient.",
    takenTitle: "This time is already taken",

    bookedEarlier:
      "An earlier try had already reached the clinic; this is what was booked. Later changes were not.",
  },

  taken: {
    refused: (when: string) => `Nothing was booked for ${when}.`,
    patient: (name: string, time: string) => `The same patient: ${name} already has an appointment, ${time}`,
    practitioner: (name: string, time: string) => `${name} already has an appointment, ${time}`,
    notFree: (name: string, time: string) => `${name} is not free, ${time}`,
    withPractitioner: (name: string) => `, with ${name}`,
    forPatient: (name: string) => `, for ${name}`,
    "outside-hours": (name: string, time: string) => `${name} does not work then, ${time}`,
    leave: (name: string, time: string) => `${name} is on leave, ${time}`,
    unnamed: "Somebody else has just booked it.",
    thePractitioner: "The practitioner",
    thePatient: "The patient",
    alternatives: "Nearest free times",
    noAlternatives: "No other free time was found near it.",
    changeTime: "Change the time",
    override: "Book it all the same",
    overrideAdvice: "Two appointments will then hold this time. Your reason is kept with your name.",
    reason: "Reason for booking over it",
    bookAnyway: "Book anyway",
  },

  holds: {
    anotherDesk: "Another desk",
    thisTime: (who: string) => `${who} is booking this time right now.`,
    thisPatient: (who: string) => `${who} is booking this patient for this time right now.`,
    advice: "You can still book it: whoever books first has it.",
    row: (who: string) => `being booked by ${who}`,
    byAnotherDesk: "another desk",
  },

  readBack: {
    with: (name: string) => `with ${name}`,
    noPractitioner: "no practitioner",
    noTime: "no time yet",
    label: "To be booked",
  },

  day: {
    list: (day: string) => `Appointments on ${day}`,
    wholeClinic: "Whole clinic",
    count: (count: number, shown: string) =>
      counted("en", count, { one: `${shown} appointment`, other: `${shown} appointments` }),
    empty: "Nothing is booked on this day.",
    emptyFor: (name: string) => `Nothing is booked with ${name} on this day.`,
    loading: "Loading the day…",
    failed: "The day could not be loaded.",
    asOf: (time: string) => `as of ${time}`,
    thisOne: "This booking",
    overlaps: "overlaps",
    justBooked: "just booked",
    noTime: "no time",
  },
};

export type Texts = typeof en;
