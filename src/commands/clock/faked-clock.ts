import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where Debian's package faketime keeps what it lays between a program and the clock; nothing when it is not installed. */
export function findFaketime(): string | undefined {
  const root = "/usr/lib";
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .map((folder) => join(root, folder, "faketime/libfaketimeMT.so.1"))
    .find((file) => existsSync(file));
}

/** The environment in which every program that is started reads a clock that is `shiftMs` ahead. */
export const fakedClock = (library: string, shiftMs: number): Record<string, string> => ({
  LD_PRELOAD: library,
  FAKETIME: `+${Math.round(shiftMs / 1000)}`,
  // Waits are as long as ever, and files as old.
  FAKETIME_DONT_FAKE_MONOTONIC: "1",
  NO_FAKE_STAT: "1",
  TEST_CLOCK_SHIFT_MS: String(Math.round(shiftMs / 1000) * 1000),
});

/** What of an environment puts the clock, for a program that is given little else of it. */
export const inheritedClock = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.keys(fakedClock("", 0)).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );

/** The same environment for a program that must not be given the other clock, such as a browser, which hangs with it. */
export function withoutFakedClock(env: NodeJS.ProcessEnv): Record<string, string> {
  const { LD_PRELOAD: _, FAKETIME: __, ...rest } = env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
