export const en = {
  title: "You will be signed out soon",
  idle: "You've been inactive. Your entries are safe.",
  final: "Your session has reached its time limit. Sign in again right away; your entries are safe.",
  stay: "Stay signed in",
  /** `clock` is minutes and seconds, as in 1:05. */
  left: (clock: string) => `${clock} left`,
};
