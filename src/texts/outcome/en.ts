/** What is said of something that was sent, and of what was left before it was. */
export const en = {
  confirmingTitle: "Confirming with the clinic's records…",
  confirming: "Sent. Waiting for confirmation, up to 30 seconds. It won't be booked twice.",
  connectionLost: "No connection right now. Still trying.",
  unknownAdvice: "Your entries are safe. Trying again won't book it twice.",
  refusedTitle: "Not booked",
  refusedAdvice: "Nothing was booked. Your entries are safe.",
  againAdvice: "Nothing was booked. Your entries are safe, and you can try again.",
  waitAdvice: (duration: string) => `Try again in ${duration}.`,
  interrupted: "The page was closed before the server answered.",
  restoredTitle: "Your unfinished booking",
  restored: "You left before booking it. Continue, or clear the form.",
  bookedEarlier: "Your first attempt went through. This is what was booked, without your later changes.",
};
