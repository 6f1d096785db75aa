import { counted } from "#texts/counted.ts";

/** What the page of the own day says, in English. */
export const en = {
  title: "My day",
  titleOf: (name: string) => `${name}'s day`,
  whose: "Whose day",
  choose: "Choose a practitioner",
  chooseAdvice: "Choose whose day you want to see.",
  loading: "Loading the day…",
  failed: "The day could not be loaded.",
  nobody: "Nobody is booked today.",
  allSeen: "All done for today.",
  list: "Visits today",
  past: (count: number, shown: string) =>
    counted("en", count, { one: "1 done, cancelled or missed", other: `${shown} done, cancelled or missed` }),
  count: (count: number, shown: string) => counted("en", count, { one: "1 visit", other: `${shown} visits` }),
  next: "Next",
  now: "Now",
  startsIn: (duration: string) => `in ${duration}`,
  ago: (duration: string) => `${duration} ago`,
  late: (duration: string) => `${duration} late`,
  over: (duration: string) => `${duration} over`,
  asOf: (time: string) => `as of ${time}`,
  noReason: "no reason given",
  instructions: "Instructions",
  comment: "Comment",
  followUp: "Follow-up",
  handOver: "Hand over",
  steps: {
    "checked-in": "Check in",
    arrived: "Arrived",
    fulfilled: "Done",
    noshow: "No-show",
    booked: "Back to booked",
  },
  changed: (name: string, status: string) => `${name}: ${status}`,
  notChanged: (why: string) => `Not changed. ${why}`,
};
