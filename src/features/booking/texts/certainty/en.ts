/** What the form says of a time before it is booked, and of a booking afterwards, in English. */
export const en = {
  free: "This time is free.",
  patientFree: "The patient is free at this time.",
  practitionerFree: "The practitioner is free at this time.",
  unchecked: "Whether this time is free could not be checked. Booking it will.",

  sentWhenBack: "It is sent by itself once the connection is back, unless you change it.",

  undo: "Undo",
  undoing: "Undoing…",
  /** Stored with the appointment. */
  undoReason: "Undone right after booking",
  undoConfirming: "The booking is being taken back; the clinic's records have not confirmed it yet.",
  undoUnreachable: "No connection right now. Whether it is taken back is not known yet; still trying.",
  undoRefused: "It is still booked.",
  undoUnknown: "Whether it is taken back is not known. Trying again is safe.",
  undoneTitle: "Undone: nothing is booked",
  refilled: "Everything you had typed is in the form again.",
  notRefilled: "The form has something else in it already, which was left as it is.",
  refill: "Put it into the form instead",

  slip: "Slip",
  slipFailed: "The slip could not be loaded. Check the connection, then try again.",
  calendar: "Calendar file",
  calendarTitle: "Appointment",

  linkTitle: "Filled in from a link",
  linkPatient: "The link names a patient whom the clinic's records do not have.",
  linkPractitioner: "The link names a practitioner whom the clinic's records do not have.",
  linkUnread: "Part of the link could not be read, and was left out.",
  linkUnreached: "The clinic's records could not be asked for whom the link names.",
  linkAskTitle: "A link would fill in this form",
  linkAsk: "There is something in it already that was not booked.",
  linkUse: "Use the link",
  linkKeep: "Keep what is typed",
};
