/** What is said of something that was sent from a place that is no longer on the screen. */
export const en = {
  confirming: (about: string) => `Confirming: ${about}`,
  done: (about: string) => `Done: ${about}`,
  notDone: (about: string) => `Not done: ${about}`,
  unknown: (about: string) => `Not confirmed yet: ${about}`,
};
