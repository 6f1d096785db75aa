/** What is said of something that was sent, and of what was left before it was. */
export const en = {
  confirmingTitle: "Confirming with the clinic's records…",
  confirming:
    "The booking was sent and its answer is not in yet. This can take half a minute; it will not be made twice.",
  connectionLost: "No connection right now. Still trying.",
  unknownAdvice: "Nothing you typed is lost. Trying again cannot book it twice.",
  refusedTitle: "Not booked",
  refusedAdvice: "Nothing was booked, and nothing you typed is lost.",
  againAdvice: "Nothing was booked, and nothing you typed is lost. Trying again is safe.",
  waitAdvice: (duration: string) => `It is worth trying again in ${duration}.`,
  interrupted: "The page was closed before the clinic's server answered.",
  restoredTitle: "Restored: what you had typed",
  restored: "The page was left before it was booked. Go on, or start afresh for another patient.",
  bookedEarlier:
    "An earlier try had already reached the clinic; this is what was booked. Later changes were not.",
};
