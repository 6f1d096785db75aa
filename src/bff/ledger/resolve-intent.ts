import { absenceMs, leaseMs, maximumAttempts } from "#bff/once/timing.ts";
import { isOver } from "#domain/appointment/appointment-life-cycle.ts";
import { carryOut, settleMade } from "./carry-out.ts";
import { findStored } from "./find-stored.ts";
import { type Intent, type LeasedIntent, leaseIntent, startAttempt } from "./intent.ts";
import { openBody } from "./open-body.ts";
import { readStored } from "./recollection.ts";
import { settleByReading } from "./settle-by-reading.ts";
import { keepConfirming, settleFailed } from "./settle-intent.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Takes one intent of which nobody knows whether ClinikAPI has it, and goes a step further: finds the appointment, waits
 * for search to catch up, sends it again, or reports the failure. Answers whether there was one to take. One that cannot
 * be settled does not keep the others waiting: its turn comes again when its lease is over.
 */
export async function resolveIntent(workshop: Workshop): Promise<boolean> {
  const { database, timing, onError } = workshop;
  const leased = await leaseIntent(database, { leaseMs: leaseMs(timing), giveUpMs: timing.giveUp });
  if (!leased) return false;
  await resolve(workshop, leased).catch(onError);
  return true;
}

async function resolve(workshop: Workshop, leased: LeasedIntent): Promise<void> {
  const { action, appointmentId, absentFrom, problem } = leased.intent;
  if (problem) return settleByReading(workshop, leased.intent, problem);
  if (action !== "change" && appointmentId) return resumeTransfer(workshop, leased.intent, appointmentId);
  if (action !== "change" && absentFrom) return lookFor(workshop, leased);
  return sendAgain(workshop, leased);
}

async function lookFor(workshop: Workshop, leased: LeasedIntent): Promise<void> {
  const { database, records, timing } = workshop;
  const { intent, searchProves } = leased;
  const stored = await findStored(records, intent).catch(() => undefined);
  const first = stored?.find(({ status }) => !isOver(status)) ?? stored?.[0];
  if (first) {
    await settleMade(workshop, intent, first);
  } else if (stored && searchProves) {
    await sendAgain(workshop, leased);
  } else {
    await keepConfirming(database, intent, { delayMs: timing.look, stored: "unchanged" });
  }
}

async function resumeTransfer(workshop: Workshop, intent: Intent, appointmentId: string): Promise<void> {
  const created = await readStored(workshop.records, appointmentId).catch(() => undefined);
  if (created) await settleMade(workshop, intent, created);
  else
    await keepConfirming(workshop.database, intent, { delayMs: workshop.timing.look, stored: "unchanged" });
}

async function sendAgain(workshop: Workshop, { intent, isLate }: LeasedIntent): Promise<void> {
  const { database, seal, timing } = workshop;
  const isUsedUp = intent.action !== "change" && intent.attempts >= maximumAttempts;
  if (isLate || isUsedUp || !openBody(seal, intent)) return giveUp(workshop, intent);
  const started = await startAttempt(database, intent, {
    leaseMs: leaseMs(timing),
    absenceMs: absenceMs(timing),
  });
  if (started) await carryOut(workshop, started);
}

// Nobody wants an appointment that is made behind their back a quarter of an hour later, or after it would have begun.
async function giveUp(workshop: Workshop, intent: Intent): Promise<void> {
  const problem = { code: "upstream-unavailable" as const };
  if (intent.action === "change") await settleByReading(workshop, intent, problem);
  else await settleFailed(workshop, intent, { problem, watch: true });
}
