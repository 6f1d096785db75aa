import { clockMoments } from "./clock-moments.ts";
import { fakedClock, findFaketime } from "./faked-clock.ts";

/** The clock that tests go by: in words, and as the environment of their programs. */
export type TestClock = { said: string; env?: Record<string, string> };

/** The sandbox's clinic, whose day and hour tests depend on. */
const timeZone = "America/Chicago";

/**
 * Reads `TEST_CLOCK`: nothing is this computer's clock, a number from 1 is one of the moments at which no result may
 * differ, and `any` is one of them by chance. Throws an Error that says which there are.
 */
export function testClock(asked: string | undefined, now = new Date()): TestClock {
  if (!asked) return { said: "The clock is this computer's." };
  const moments = clockMoments(now, timeZone);
  const number = asked === "any" ? Math.floor(Math.random() * moments.length) + 1 : Number(asked);
  const moment = moments[number - 1];
  const choice = moments.map(({ name }, index) => `${index + 1} (${name})`).join(", ");
  if (!moment) throw new Error(`TEST_CLOCK can be "any", or one of ${choice}.`);
  const library = findFaketime();
  if (!library) throw new Error("TEST_CLOCK needs libfaketime, which is in Debian's package faketime.");
  const said = `The clock is put to ${moment.name}, ${moment.at.toISOString()}: TEST_CLOCK=${number}.`;
  return { said, env: fakedClock(library, moment.at.getTime() - now.getTime()) };
}

/** What `TEST_CLOCK` can be, one for each moment. */
export const clockNumbers = (): string[] =>
  clockMoments(new Date(), timeZone).map((_, index) => String(index + 1));
