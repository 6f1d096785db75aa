import { vi } from "vitest";

type Options = { interval?: number };

// Bounds a wait that hangs; how fast a machine is must not decide whether a test passes.
const timeout = 50_000;

/** Waits until `check` throws no longer, and answers what it does. */
export const waitFor = <T>(check: () => T | Promise<T>, options: Options = {}) =>
  vi.waitFor(check, { timeout, ...options });

/** Waits until `find` answers something true, and answers that. */
export const waitUntil = <T>(find: () => T | Promise<T>, options: Options = {}) =>
  vi.waitUntil(find, { timeout, ...options });
