import { ClinikApiError, ClinikConnectionError, ClinikRateLimitError } from "./clinik-error.ts";
import { ClinikAnswerTooLargeError } from "./read-text.ts";

/** The outside world of a retry; tests put their own in its place. `sleep` rejects when the signal aborts. */
export type Timing = {
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  random(): number;
};

const firstWaitMs = 500;
const longestBackOffMs = 8_000;

// The rate limit counts a rolling minute, so a longer Retry-After is a quota, which no wait of ours outlives.
const longestRetryAfterMs = 60_000;

/** Calls `once` up to `retries` more times while it fails in a way that may pass. */
export async function retrying<T>(
  once: () => Promise<T>,
  { retries, signal }: { retries: number; signal: AbortSignal | undefined },
  timing: Timing,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once();
    } catch (error) {
      const waitMs = attempt < retries ? retryWaitMs(error, attempt, timing.random()) : undefined;
      if (waitMs === undefined) throw error;
      await timing.sleep(waitMs, signal);
    }
  }
}

/** Milliseconds until the next attempt, or undefined when none is worth making. `chance` is 0 to 1. */
export function retryWaitMs(error: unknown, attempt: number, chance: number): number | undefined {
  if (!mayPass(error)) return undefined;
  const backOffMs = chance * Math.min(longestBackOffMs, firstWaitMs * 2 ** attempt);
  if (!(error instanceof ClinikApiError) || error.retryAfter === undefined) return backOffMs;
  const askedMs = error.retryAfter * 1000;
  return askedMs > longestRetryAfterMs ? undefined : askedMs + chance * firstWaitMs;
}

function mayPass(error: unknown): boolean {
  // What is too large once is so again.
  if (error instanceof ClinikAnswerTooLargeError) return false;
  if (error instanceof ClinikConnectionError) return true;
  if (error instanceof ClinikRateLimitError) return !error.code.endsWith("_QUOTA_EXCEEDED");
  return error instanceof ClinikApiError && error.status >= 500;
}

export const realTiming: Timing = {
  random: Math.random,
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    }),
};
