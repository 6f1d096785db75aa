import { counted } from "#texts/counted.ts";

/** What the follow-up panel says, in English. */
export const en = {
  title: "Follow-up",
  titleFor: (patient: string) => `Follow-up for ${patient}`,
  after: (when: string) => `after ${when}`,
  loading: "Loading the appointment…",
  notLoaded: "The appointment couldn't be loaded.",
  cannot:
    "This appointment has no practitioner or no time, so a follow-up can't be planned from it. Use the booking form.",
  mayNot: "You can book follow-ups into your own calendar only.",

  interval: "How soon",
  every: "Every",
  seriesByLength: "Type how far apart the visits are, such as 10 days or 5w.",
  repeat: "Repeat as a series",
  times: "times",
  timesLabel: "How many times",
  timesWrong: (most: string) => `must be from 2 to ${most}`,

  choose: "Choose how soon.",
  searching: "Looking for free times…",
  searchFailed: "Couldn't look up free times.",
  none: "Nothing free around then.",
  noneAdvice: "Try another interval, or book another practitioner with the form.",
  offers: "Free times",
  asAsked: "exact match",
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
  leftOut: "skipped",
  leaveOut: "Skip this one",
  moveTo: (when: string) => `Move to ${when}`,
  undecided: (count: number, shown: string) =>
    counted("en", count, {
      one: "One visit clashes. Move or skip it.",
      other: `${shown} visits clash. Move or skip them.`,
    }),
  moveAll: "Move all to the nearest free time",

  book: "Book follow-up",
  bookSeries: (count: number, shown: string) =>
    counted("en", count, { one: "Book one visit", other: `Book ${shown} visits` }),
  booking: "Booking…",
  handOver: "Hand over to reception",
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
  stopped: "The rest aren't booked yet. Continuing won't book any twice.",
  goOn: "Continue",
  goOnWith: (count: number, shown: string) =>
    counted("en", count, { one: "Book the last one", other: `Book the other ${shown}` }),
  takenAgain: "Someone just took that time. Choose another one.",
  checking: "Checking what was booked…",

  unfinished: (booked: string, all: string) => `A series was interrupted: ${booked} of ${all} are booked.`,
  unfinishedOne: "A follow-up may not have been booked. Check it.",
};
