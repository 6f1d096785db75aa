import { setTimeout } from "node:timers/promises";

// Runs in the server before it starts, which Node has to be told to let collect (`--expose-gc`): tells what is still in
// use once everything that nobody needs any more is gone.

async function tell(): Promise<void> {
  // What ends by a finalizer, or waits for the next turn, goes with a later collection.
  for (let time = 0; time < 5; time += 1) {
    globalThis.gc?.();
    await setTimeout(100);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ heapUsed, external, rss });
}

process.on("message", () => void tell());
// Being ready to tell is no reason to go on when the server ends.
process.channel?.unref();
