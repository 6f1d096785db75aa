import type { AppointmentStatus } from "#clinikapi/appointment-status.ts";
import { englishSentences } from "#clinikapi/issue-words.ts";
import { bookingSentences } from "#contract/booking-rules.ts";
import type { ProblemKind } from "#contract/problem.ts";
import type { Role } from "#domain/roles.ts";
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
  unavailable: "Can't reach the clinic's database right now. Try again in a moment.",
  "upstream-unavailable": "The clinic's records cannot be reached right now. Try again in a moment.",
  "upstream-busy": "The clinic's records are busy. Try again in a moment.",
  "upstream-refused": "The clinic's records refused this. If it happens again, tell your administrator.",
  internal: "Something went wrong on the clinic's server. Try again in a moment.",
  "invalid-fields": "Some fields need another look. They are marked below.",
  "address-in-use": "This e-mail address has an account already.",
  "own-account": "You cannot shut out or demote yourself.",
  "last-admin": "Somebody has to be left who may keep accounts.",
  "time-taken": "This time is already taken.",
  "booking-in-flight": "This booking is being made already.",
  "changed-meanwhile": "Somebody else has changed this appointment meanwhile.",
  "already-registered":
    "Someone with this name, date of birth and phone is already registered. Search for them, or say that this is someone else.",
  "key-reused": "An earlier try of this booking has reached the clinic.",
  "not-found": "The clinic's records do not have this any more.",
  "invalid-json": "The request could not be read. Reload the page and try again.",
  "invalid-key": "The request could not be read. Reload the page and try again.",
  "unsupported-media-type": "The request could not be read. Reload the page and try again.",
  "cross-site": "The request came from another site and was refused.",
  "other-host": "Frontdesk isn't at this address. Ask your administrator for the right one.",
  "easy-password": "This password is too easy to guess. Choose another one.",
  "invalid-signature": "The request came from another site and was refused.",
  unauthenticated: "You were signed out. Sign in again, then try again.",
  "wrong-credentials": "The e-mail address or the password is wrong.",
  forbidden: "Your account may not do this. Ask your administrator.",
  "too-many-requests": "This desk asked too much at once. Wait a minute, then try again.",
  "too-many-attempts": "There were too many attempts. Wait a few minutes, then try again.",
  "too-many-open": "You have 200 open requests. Wait until the desk has handled some of them.",
  "too-large": "This is more text than can be stored.",
};

/** Every text that a person reads, in English. Another language is another object of this shape. */
export const en = {
  product: "Frontdesk",
  pageTitle: (page: string) => `${page} · Frontdesk`,
  validation: englishSentences,
  rules: bookingSentences as Record<keyof typeof bookingSentences, string>,
  status,
  statusTooEarly: {
    outcome: (status: string) =>
      `“${status}” can be recorded once the time has passed. Choose another status or time`,
    presence: (status: string) =>
      `“${status}” can be chosen from 30 minutes before the start. Choose another status or time`,
  },
  statusGroups: { planned: "New appointment", present: "Already here", recorded: "Record what happened" },
  problems,
  tryAgain: "Try again",
  close: "Close",
  /** How to get to what is offered while somebody types. `control` is the key beside Arrow Down. */
  offersWay: (control: string) => `${control} and Arrow Down lead there.`,

  pages: {
    schedule: "Schedule",
    book: "Book",
    workList: "Work-list",
    myDay: "My day",
    oneDay: "Practitioner's day",
    staff: "Staff",
    audit: "Audit",
  },

  shell: {
    language: "Language",
    pages: "Pages",
    quickEntry: "Quick entry (Ctrl K)",
    appearance: "Appearance",
    shortcuts: "Keyboard shortcuts",
    offline: "You are offline. What you type is kept; nothing can be booked until the connection is back.",
    late: "Changes at other desks may take half a minute to show here.",
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

  account: {
    signedInAs: (name: string) => `Signed in as ${name}`,
    changePassword: "Change password",
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
    lastVisit: (when: string) => `last ${when}`,
    formerly: (names: string) => `also ${names}`,
    standing: {
      inactive: "inactive record",
      deceased: "deceased",
      deceasedOn: (when: string) => `died ${when}`,
      merged: "merged into another record",
    },
    survivingRecord: (name: string) => `Use the current record of ${name}`,
    nextVisit: (when: string) => `next visit ${when}`,
    recent: "Booked last",
    register: (typed: string) => `Register “${typed}” as a new patient`,
  },

  practitioner: {
    placeholder: "Name or specialty",
    list: "Practitioners",
    loading: "Loading practitioners…",
    failed: "The practitioners could not be loaded.",
    anyOf: (specialty: string) => `Anyone in ${specialty}`,
    anyHint: "Whoever is free at the time you choose.",
    anyTaken: (specialty: string) => `Free then, of ${specialty}. At another time it may be somebody else.`,
    anyNobody: (specialty: string) => `Nobody in ${specialty} is free then. Choose another time.`,
    undecided: "is not decided yet: choose a time at which somebody is free",
    firstFree: (when: string) => `free ${when}`,
    noneFree: "nothing free for 2 weeks",
    saw: (date: string) => `saw on ${date}`,
  },

  types: {
    ROUTINE: "Routine visit",
    FOLLOWUP: "Follow-up",
    CHECKUP: "Check-up",
    WALKIN: "Walk-in",
    EMERGENCY: "Emergency",
  } as Record<string, string>,
  typeList: "Usual types",
  serviceList: "Services of the clinic",

  time: {
    clinicZone: (zone: string) => `Times are the clinic's (${zone}).`,
    otherZone: (here: string) => `This computer's clock would show ${here}.`,
    previousDay: "Day before",
    nextDay: "Day after",
    today: "Today",
    minutes: "min",
    whichDay: "doesn't fall on that weekday. Choose below",
    unreadableDay: "cannot be read as a date. Try 3 Dec, tue 9 or +2w",
    unreadableTime: "cannot be read as a time. Try 9:30, 930 or 2pm",
    never: (time: string) => `does not exist on that day: clocks go forward to ${time}`,
    offerNext: (time: string) => `Use ${time}`,
    twice: "comes twice on that day, because clocks go back. Choose which one",
    earlier: (time: string) => `${time}, the first`,
    later: (time: string) => `${time}, the second`,
    nextDayEnd: "ends the next day",
    past: "This time has already passed.",
    wasMeant: (ago: string) => `was ${ago}. Say that it is meant, or change it`,
    isMeant: "It is meant",
    choices: (field: string) => `Choices for ${field}`,
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
    looking: "Checking the time…",
    submitting: "Booking…",
    record: "Record",
    recording: "Recording…",
    recorded: (status: string) => `Recorded: ${status}`,
    instructionsHint: "For the patient to read, exactly as written.",
    commentHint: "For staff only.",
    nothingYet: "Choose a patient and a time.",
    unknownTitle: "Not confirmed yet",
    afresh: "Start afresh",
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
