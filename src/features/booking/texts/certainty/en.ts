/** What the form says of a time before it is booked, and of a booking afterwards, in English. */
export const en = {
  free: "This time is free.",
  patientFree: "The patient is free at this time.",
  practitionerFree: "The practitioner is free at this time.",
  unchecked: "Couldn't check if this time is free. It's checked when you book.",

  sentWhenBack: "It'll be sent automatically when you're back online, unless you change it.",

  undo: "Undo",
  undoing: "Undoing…",
  /** Stored with the appointment. */
  undoReason: "Undone right after booking",
  undoConfirming: "Undoing… waiting for the records to confirm.",
  undoUnreachable: "No connection right now. We can't tell yet whether it was undone. Still trying.",
  undoRefused: "It is still booked.",
  undoUnknown: "We can't tell whether it was undone. Trying again is safe.",
  undoneTitle: "Booking undone",
  refilled: "Your details are back in the form.",
  notRefilled: "The form already has another booking in it, so we left it.",
  refill: "Use this booking instead",

  slip: "Print slip",
  slipFailed: "The slip couldn't be loaded. Check your connection and try again.",
  calendar: "Download for calendar",
  calendarTitle: "Appointment",

  linkTitle: "Filled in from a link",
  linkPatient: "The patient in this link isn't in our records.",
  linkPractitioner: "The practitioner in this link isn't in our records.",
  linkUnread: "Part of this link couldn't be read, so we left it out.",
  linkUnreached: "Couldn't look up the people in this link.",
  linkAskTitle: "Fill the form from this link?",
  linkAsk: "The form has entries that weren't booked.",
  linkUse: "Use the link",
  linkKeep: "Keep my entries",
};
