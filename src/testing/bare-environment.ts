import { inheritedClock } from "#commands/clock/faked-clock.ts";

/** The environment of a program that a test starts: of this one's only what it cannot do without, and the clock. */
export const bareEnvironment = (settings: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  ...inheritedClock(process.env),
  ...settings,
});
