import type { AnyIntent } from "./any-intent.ts";
import { carryOut } from "./carry-out.ts";
import type { Engine } from "./engine.ts";
import { keepConfirming, type Leased, leaseIntent, startAttempt } from "./intent-table.ts";
import { openBody } from "./open-body.ts";
import { absenceMs, leaseMs, maximumAttempts } from "./timing.ts";

/**
 * Takes one intent of which nobody knows what became, and goes a step further: finds what it made, waits for search to
 * catch up, sends it again, or reports the failure. Answers whether there was one to take. One that cannot be settled does
 * not keep the others waiting: its turn comes again when its lease is over.
 */
export async function resolveIntent<Intent extends AnyIntent, Made>(
  engine: Engine<Intent, Made>,
): Promise<boolean> {
  const { database, table, timing, onError } = engine;
  const leased = await leaseIntent(database, table, { leaseMs: leaseMs(timing), giveUpMs: timing.giveUp });
  if (!leased) return false;
  await resolve(engine, leased).catch(onError);
  return true;
}

async function resolve<Intent extends AnyIntent, Made>(
  engine: Engine<Intent, Made>,
  leased: Leased<Intent>,
): Promise<unknown> {
  const { intent } = leased;
  const kind = engine.kindOf(intent);
  const resumed = kind.resume?.(intent);
  if (resumed) return resumed;
  if (!kind.find || !intent.absentFrom) return sendAgain(engine, leased);
  const found = await kind.find(intent).then(
    (made) => ({ made }),
    () => undefined,
  );
  if (found?.made) return kind.settle(intent, found.made);
  if (found && leased.searchProves) return sendAgain(engine, leased);
  const { database, table, timing } = engine;
  return keepConfirming(database, { table, intent }, { delayMs: timing.look, stored: "unchanged" });
}

async function sendAgain<Intent extends AnyIntent, Made>(
  engine: Engine<Intent, Made>,
  { intent, isLate }: Leased<Intent>,
): Promise<void> {
  const { database, table, seal, timing } = engine;
  const kind = engine.kindOf(intent);
  const isUsedUp = kind.find !== undefined && intent.attempts >= maximumAttempts;
  // Nobody wants what is done behind their back a quarter of an hour later, or after its time has come.
  if (isLate || isUsedUp || !openBody(seal, intent))
    return kind.fail(intent, { code: "upstream-unavailable" }, true);
  const times = { leaseMs: leaseMs(timing), absenceMs: absenceMs(timing) };
  const started = await startAttempt(database, { table, intent }, times);
  if (started) await carryOut(engine, started);
}
