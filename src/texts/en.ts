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
  offline: "Can't reach the server. Check your connection and try again.",
  "not-understood": "Something unexpected came back from the server. Try again in a moment.",
  unavailable: "Can't reach the clinic's database right now. Try again in a moment.",
  "upstream-unavailable": "Patient records are unavailable right now. Try again in a moment.",
  "upstream-busy": "The clinic's records are busy. Try again in a moment.",
  "upstream-refused": "The records system rejected this. If it happens again, tell your administrator.",
  internal: "Something went wrong on the clinic's server. Try again in a moment.",
  "invalid-fields": "Please check the fields marked below.",
  "address-in-use": "There's already an account with this email.",
  "own-account": "You can't disable your own account or change your own role.",
  "last-admin": "There must be at least one administrator.",
  "time-taken": "This time is already taken.",
  "booking-in-flight": "This booking is already being processed.",
  "changed-meanwhile": "Someone else just changed this appointment.",
  "already-registered":
    "Someone with this name, date of birth and phone is already registered. Search for them, or say that this is someone else.",
  "key-reused": "This booking was already sent once.",
  "not-found": "This no longer exists in the records.",
  "invalid-json": "The request couldn't be read. Reload the page and try again.",
  "invalid-key": "The request couldn't be read. Reload the page and try again.",
  "unsupported-media-type": "The request couldn't be read. Reload the page and try again.",
  "cross-site": "The request came from another site and was refused.",
  "other-host": "Frontdesk isn't at this address. Ask your administrator for the right one.",
  "easy-password": "This password is too easy to guess. Choose another one.",
  "invalid-signature": "The request came from another site and was refused.",
  unauthenticated: "You've been signed out. Sign in and try again.",
  "wrong-credentials": "Wrong email or password.",
  forbidden: "You don't have permission to do this. Ask your administrator.",
  "too-many-requests": "Too many requests. Wait a minute and try again.",
  "too-many-attempts": "There were too many attempts. Wait a few minutes, then try again.",
  "too-many-open": "You have 200 open requests. Wait until reception has handled some.",
  "too-large": "This text is too long to save.",
};

/** Every text that a person reads, in English. Another language is another object of this shape. */
export const en = {
  product: "Frontdesk",
  pageTitle: (page: string) => `${page} · Frontdesk`,
  validation: { ...englishSentences, email: "must be an email address" },
  rules: {
    ...bookingSentences,
    timeMissing: "Enter a start time",
    durationDiffers: "doesn't match the start and end",
  } as Record<keyof typeof bookingSentences, string>,
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
    workList: "To book",
    requests: "My requests",
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
    offline: "You're offline. What you type is kept; bookings are sent when you're back.",
    late: "Changes at other desks may take half a minute to show here.",
    appearances: { system: "Match this computer", light: "Light", dark: "Dark" },
    clinicTime: (time: string) => `${time} at the clinic`,
    opening: "Loading…",
    broken: "Something went wrong",
    brokenAdvice: "Everything you booked is safe. Reload to continue.",
    reload: "Reload",
  },

  roles: { receptionist: "Reception", clinician: "Clinician", admin: "Administrator" } as Record<
    Role,
    string
  >,

  account: {
    signedInAs: (name: string) => `Signed in as ${name}`,
    changePassword: "Change password",
    signOut: "Sign out",
    signOutEverywhere: "Sign out of all devices",
    signOutFailed: "Sign-out didn't work. You're still signed in.",
  },

  notFound: {
    title: "Page not found",
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
  /** A field's error as a sentence of its own. `wrong` is one of `validation` or `rules`; one that begins with a capital is whole. */
  fieldError: (label: string, wrong: string) => {
    const sentence = /^\p{Lu}/u.test(wrong) ? wrong : `${label} ${wrong}`;
    return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
  },
  charactersLeft: (left: number, shown: string) =>
    counted("en", left, { one: `${shown} character left`, other: `${shown} characters left` }),
  charactersOver: (over: number, shown: string) =>
    counted("en", over, { one: `${shown} character too many`, other: `${shown} characters too many` }),

  search: {
    typeMore: "Type at least 2 characters.",
    searching: "Searching…",
    nobody: (typed: string) => `Nobody found for “${typed}”.`,
    failed: "Search isn't working right now. The patient may well be registered.",
    found: (count: number, shown: string) =>
      counted("en", count, { one: `${shown} match`, other: `${shown} matches` }),
    moreExist: "More matches. Keep typing…",
    clear: (label: string) => `Clear ${label.toLowerCase()}`,
    notChosen: "Choose one from the list.",
    mustBeChosen: "Choose from the list, or leave empty",
    sameName: "Same name",
  },

  patient: {
    placeholder: "Name, phone or date of birth",
    list: "Patients",
    born: (date: string) => `born ${date}`,
    bornUnknown: "no date of birth",
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
    recent: "Recent patients",
    register: (typed: string) => `Register “${typed}” as a new patient`,
  },

  practitioner: {
    placeholder: "Name or specialty",
    list: "Practitioners",
    loading: "Loading practitioners…",
    failed: "The practitioners couldn't be loaded.",
    anyOf: (specialty: string) => `Anyone in ${specialty}`,
    anyHint: "Whoever is free at the time you choose.",
    anyTaken: (specialty: string) =>
      `Free at this time in ${specialty}. If you change the time, the practitioner may change.`,
    anyNobody: (specialty: string) => `Nobody in ${specialty} is free then. Choose another time.`,
    undecided: "Choose a time when someone is free",
    firstFree: (when: string) => `next free ${when}`,
    noneFree: "nothing free in the next 2 weeks",
    saw: (date: string) => `last seen ${date}`,
  },

  types: {
    ROUTINE: "Routine visit",
    FOLLOWUP: "Follow-up",
    CHECKUP: "Check-up",
    WALKIN: "Walk-in",
    EMERGENCY: "Emergency",
  } as Record<string, string>,
  /** Usual words of clinics in other languages; see {@link usualText}. The records keep English ones. */
  usual: {} as Record<string, string>,
  typeList: "Usual types",
  serviceList: "Services of the clinic",

  time: {
    clinicZone: (zone: string) => `Times are the clinic's (${zone}).`,
    otherZone: (here: string) => `That's ${here} on this computer.`,
    previousDay: "Day before",
    nextDay: "Day after",
    today: "Today",
    minutes: "min",
    whichDay: "doesn't fall on that weekday. Choose below",
    unreadableDay: "Can't read that date. Try Dec 3, tue 9am or +2w",
    unreadableTime: "Can't read that time. Try 9:30, 930 or 2pm",
    never: (time: string) => `doesn't exist that day (clocks skip to ${time})`,
    offerNext: (time: string) => `Use ${time}`,
    twice: "happens twice that day (clocks go back): first or second?",
    earlier: (time: string) => `${time}, the first`,
    later: (time: string) => `${time}, the second`,
    nextDayEnd: "ends the next day",
    past: "This time has already passed.",
    wasMeant: (ago: string) => `That was ${ago}. Book it in the past, or change it`,
    isMeant: "Book it in the past",
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
    instructionsHint: "Printed on the patient's slip word for word.",
    commentHint: "For staff only.",
    nothingYet: "Choose a patient and a time.",
    unknownTitle: "Not confirmed yet",
    afresh: "Clear form",
  },

  holds: {
    anotherDesk: "Another desk",
    thisTime: (who: string) => `${who} is booking this time right now.`,
    thisPatient: (who: string) => `${who} is booking this patient for this time right now.`,
    advice: "You can still book it. First come, first served.",
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
    empty: "No appointments.",
    loading: "Loading the day…",
    failed: "The day couldn't be loaded.",
    asOf: (time: string) => `Updated ${time}`,
    thisOne: "This booking",
    overlaps: "overlaps",
    justBooked: "just booked",
    noTime: "no time",
  },
};

export type Texts = typeof en;
