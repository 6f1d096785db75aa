import { counted } from "#texts/counted.ts";

/** What is said when this computer's clock, or its rules for the clinic's time zone, are not the server's, or when those have changed. */
export const en = {
  fast: (by: string) => `This computer's clock is ${by} fast. Frontdesk uses the server's time.`,
  slow: (by: string) => `This computer's clock is ${by} slow. Frontdesk uses the server's time.`,
  zone: ({ zone, day, mine, theirs }: Record<"zone" | "day" | "mine" | "theirs", string>) =>
    `This browser and the server don't agree on the time in ${zone}: from ${day} the browser uses UTC${mine}, the server UTC${theirs}. Ask your administrator to update both before you book.`,
  moved: (count: number, shown: string) =>
    counted("en", count, {
      one: `${shown} appointment is no longer at the time it was booked for: the rules of the clinic's time zone changed.`,
      other: `${shown} appointments are no longer at the time they were booked for: the rules of the clinic's time zone changed.`,
    }),
  review: "Review",
};
