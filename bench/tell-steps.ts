import { subscribe } from "node:diagnostics_channel";

// Runs in the server before it starts: notes how long each step of a booking takes, and tells it when it is asked. Steps
// of bookings that are made at the same time are taken for one another's, so that only those one after the other count.

const times: Record<string, number[]> = {};
let before: { step: string; at: number } | undefined;

subscribe("frontdesk:booking-step", (message) => {
  const step = String(message);
  const at = performance.now();
  if (before) (times[`${before.step} ${step}`] ??= []).push(at - before.at);
  before = { step, at };
});

process.on("message", () => process.send?.(times));
// Being ready to tell is no reason to go on when the server ends.
process.channel?.unref();
