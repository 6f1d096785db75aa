import type { AnyIntent } from "./any-intent.ts";
import { reachStep } from "./booking-step.ts";
import type { Engine } from "./engine.ts";
import type { FailedRequest } from "./failure-of.ts";
import { keepConfirming } from "./intent-table.ts";
import { problemOf } from "./problem-of.ts";
import { busyMs } from "./timing.ts";

/**
 * Sends an intent once, and writes down what became of it; that it is sent was written down before. Answers what
 * people are to be told when that is what came of it.
 */
export async function carryOut<Intent extends AnyIntent, Made>(
  engine: Engine<Intent, Made>,
  intent: Intent,
): Promise<Made | undefined> {
  const kind = engine.kindOf(intent);
  reachStep("before-send");
  const sent = await kind.send(intent);
  reachStep("after-send");
  if (sent.kind === "stored") return kind.settle(intent, sent.made);
  await settleUnstored(engine, intent, sent);
  return undefined;
}

async function settleUnstored<Intent extends AnyIntent, Made>(
  engine: Engine<Intent, Made>,
  intent: Intent,
  sent: FailedRequest,
): Promise<void> {
  const { database, table, timing } = engine;
  const kind = engine.kindOf(intent);
  switch (sent.kind) {
    case "refused":
      // An earlier request may have been stored, which may be why this one is refused.
      return kind.fail(intent, problemOf(sent), kind.find ? intent.attempts > 1 : intent.confirming);
    case "unsent":
      // The person who waits for the first request is told at once; later somebody was told "confirming" already.
      if (!intent.confirming) return kind.fail(intent, { code: "upstream-unavailable" }, false);
      return keepConfirming(database, { table, intent }, { delayMs: timing.look, stored: "no" });
    case "busy": {
      const delayMs = busyMs(timing, sent.retryAfterMs);
      return keepConfirming(database, { table, intent }, { delayMs, stored: "no" });
    }
    case "unknown":
      return keepConfirming(database, { table, intent }, { delayMs: timing.look, stored: kind.unanswered });
  }
}
