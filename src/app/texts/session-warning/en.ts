export const en = {
  title: "You will be signed out soon",
  idle: "Nothing was done here for a while. What you have typed stays.",
  final:
    "A session lasts so long and no longer. You can sign in again at once, and what you have typed stays.",
  stay: "Stay signed in",
  /** `clock` is minutes and seconds, as in 1:05. */
  left: (clock: string) => `${clock} left`,
};
