import { counted } from "#texts/counted.ts";

/** What the follow-up panel says, in English. */
export const en = {
  title: "Follow-up",
  titleFor: (patient: string) => `Follow-up for ${patient}`,
  after: (when: string) => `after ${when}`,
  loading: "Loading the appointment…",
  notLoaded: "The appointment could not be loaded.",
  cannot:
    "This appointment has no practitioner or no time, so there is nothing to follow. Use the booking form.",
  mayNot: "You can book follow-ups into your own calendar only.",

  interval: "In",
  every: "Every",
  typed: "or type",
  typedHint: "such as 10 days or 5w",
  unreadable: "cannot be read as an interval. Try 10 days, 5w or 3 months",
  repeat: "Repeat as a series",
  times: "times",
  timesLabel: "How many times",
  timesWrong: (most: string) => `must be from 2 to ${most}`,

  choose: "Choose after how long.",
  searching: "Looking for free times…",
  searchFailed: "Free times could not be looked up.",
  none: "No free time was found near it.",
  noneAdvice: "Try another interval, or book another practitioner with the form.",
  offers: "Free times",
  asAsked: "exactly as asked",
  distance: (day: string, time: string) => `${day}, ${time}`,
  sameDay: "same day",
  sameTime: "same time",
  daysLater: (count: number, shown: string) =>
    counted("en", count, { one: `${shown} day later`, other: `${shown} days later` }),
  daysEarlier: (count: number, shown: string) =>
    counted("en", count, { one: `${shown} day earlier`, other: `${shown} days earlier` }),
  later: (duration: string) => `${duration} later`,
  earlier: (duration: string) => `${duration} earlier`,

  visits: "Visits of the series",
  visit: (number: string) => `Visit ${number}`,
  free: "free",
  clash: "not free",
  moved: "moved",
  leftOut: "left out",
  leaveOut: "Leave this one out",
  moveTo: (when: string) => `Move to ${when}`,
  undecided: (count: number, shown: string) =>
    counted("en", count, {
      one: "One visit is not free as asked: move it or leave it out.",
      other: `${shown} visits are not free as asked: move them or leave them out.`,
    }),
  moveAll: "Move all to the nearest free time",

  book: "Book follow-up",
  bookSeries: (count: number, shown: string) =>
    counted("en", count, { one: "Book one visit", other: `Book ${shown} visits` }),
  booking: "Booking…",
  handOver: "Hand over to the desk",
  cancel: "Close",
  done: "Done",

  waiting: "not booked yet",
  sending: "booking…",
  confirming: "confirming…",
  unreachable: "no connection, still trying…",
  booked: "booked",
  notBooked: "not booked",
  unknown: "not confirmed",

  bookedTitle: "Follow-up booked",
  seriesBookedTitle: (count: number, shown: string) =>
    counted("en", count, { one: "One visit booked", other: `All ${shown} visits booked` }),
  stoppedTitle: (booked: string, all: string) => `${booked} of ${all} visits booked`,
  stopped: "The others are not booked yet. Going on books none twice.",
  goOn: "Go on",
  goOnWith: (count: number, shown: string) =>
    counted("en", count, { one: "Go on with the last one", other: `Go on with the other ${shown}` }),
  takenAgain: "Somebody has just taken that time. Choose another one.",
  checking: "Checking what was booked…",

  unfinished: (booked: string, all: string) =>
    `A series was left half-way: ${booked} of ${all} visits are booked.`,
  unfinishedOne: "A follow-up was left before it was certain that it is booked.",
};
