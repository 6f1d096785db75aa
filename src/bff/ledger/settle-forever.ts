import { cancelStrays } from "./cancel-strays.ts";
import { resolveIntent } from "./resolve-intent.ts";
import type { Workshop } from "./workshop.ts";

/** Settles what is left unsettled, by this or another process, until the returned function is called. */
export function settleForever(workshop: Workshop): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();

  async function whileThereIs(oneMore: (workshop: Workshop) => Promise<boolean>) {
    while (!signal.aborted && (await oneMore(workshop)));
  }

  // Side by side, or an outage that keeps many intents open would keep the duplicates as well.
  const settleAll = () => Promise.all([whileThereIs(resolveIntent), whileThereIs(cancelStrays)]);

  function schedule() {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      round = settleAll().catch(workshop.onError).finally(schedule);
    }, workshop.timing.look / 4);
    timer.unref();
  }

  schedule();
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await round;
  };
}
