import { Refusal } from "#bff/problems/refusal.ts";
import type { AnyIntent } from "./any-intent.ts";
import type { Engine } from "./engine.ts";
import { findIntent, findIntentNow } from "./intent-table.ts";

/** Who asks for something under which key; `requestHash` is the same for the same request. */
type Request = Pick<AnyIntent, "key" | "staffId" | "requestHash">;

const mostBeginnings = 3;

/**
 * Begins what is asked for once for each key, however often and wherever this is called, and waits until it is known what
 * became of it, or until people are to be told that nobody knows yet. `begin` opens an intent that is new and sends it; it is
 * called again when what it went by is outdated. Throws a Refusal: `key-reused` when the key belongs to another request.
 */
export async function doOnce<Intent extends AnyIntent, Made>(
  engine: Engine<Intent, Made>,
  request: Request,
  begin: (now: Date) => Promise<Made | "outdated" | undefined>,
): Promise<{ made: Made } | { intent: Intent }> {
  const { database, table } = engine;
  for (let times = 1; times <= mostBeginnings; times += 1) {
    const { intent: known, at } = await findIntentNow(database, table, request.key);
    if (known) refuseOthers(known, request);
    if (known && known.state !== "failed") return { intent: await settled(engine, request) };
    const made = await begin(at);
    if (made === undefined) return { intent: await settled(engine, request) };
    if (made !== "outdated") return { made };
  }
  throw new Refusal("booking-in-flight");
}

// What failed may be asked for otherwise under the same key, though not even that by another person.
function refuseOthers(known: AnyIntent, { staffId, requestHash }: Request): void {
  const isSame = known.state === "failed" || Buffer.from(known.requestHash).equals(requestHash);
  if (known.staffId !== staffId || !isSame) throw new Refusal("key-reused");
}

// Whoever sends a key again while its first request is under way waits for the same answer.
async function settled<Intent extends AnyIntent, Made>(
  { database, table, timing, changes }: Engine<Intent, Made>,
  request: Request,
): Promise<Intent> {
  const deadline = Date.now() + 2 * timing.request;
  for (;;) {
    const giveUp = new AbortController();
    // Not AbortSignal.any of a time-out: Node may collect the time-out before it fires (nodejs/node#57736).
    const timer = setTimeout(() => giveUp.abort(), 1000);
    const changed = changes.next(request.key, giveUp.signal).finally(() => clearTimeout(timer));
    const intent = await findIntent(database, table, request.key);
    if (!intent) throw new Refusal("booking-in-flight");
    if (intent.state !== "open" || intent.confirming || Date.now() > deadline) {
      giveUp.abort();
      if (!Buffer.from(intent.requestHash).equals(request.requestHash)) throw new Refusal("key-reused");
      return intent;
    }
    await changed;
  }
}
