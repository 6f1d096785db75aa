import type { Appointment } from "#clinikapi/appointment.ts";
import type { Database, Queries } from "#lib/database/database.ts";
import { recordAudit } from "./audit.ts";
import { reachStep } from "./booking-step.ts";
import { announce } from "./changes.ts";
import type { Intent, StoredProblem } from "./intent.ts";
import { applyIntent, revertIntent } from "./ledger-rows.ts";
import { watchForStrays } from "./stray-watch.ts";

const auditAction = { book: "booked", change: "changed", transfer: "transferred" } as const;

/**
 * ClinikAPI has it: the intent is done, its body is erased, and the ledger's rows are as `appointment` says. False when
 * another replica settled the intent meanwhile, so that the appointment may be a duplicate.
 */
export async function settleDone(
  database: Database,
  intent: Intent,
  appointment: Appointment,
): Promise<boolean> {
  reachStep("before-settle");
  const isSettled = await database.transaction(async (transaction) => {
    const [settled] = await transaction.query<{ attempts: number }>(
      `update frontdesk.intent
       set state = 'done', appointment_id = $3, sealed_body = null, settled_at = clock_timestamp(), lease_until = null
       where key = $1 and created = $2 and state = 'open' returning attempts`,
      [intent.key, intent.created, appointment.id],
    );
    if (!settled) {
      await watchDuplicate(transaction, intent, appointment.id);
      return false;
    }
    await applyIntent(transaction, intent, appointment);
    const action = auditAction[intent.action];
    await recordAudit(transaction, intent, { action, appointmentId: appointment.id });
    // Another replica may have sent it as well since this one took the intent.
    if (intent.action !== "change" && settled.attempts > 1)
      await watchForStrays(transaction, intent, appointment.id);
    await announce(transaction, { key: intent.key, patientId: intent.patientId });
    return true;
  });
  reachStep("after-settle");
  return isSettled;
}

/**
 * ClinikAPI does not have it: time and key are free again. `watch`: it may be stored late yet. Nothing happens when
 * another replica has sent the intent once more since: that one knows better.
 */
export async function settleFailed(
  database: Database,
  intent: Intent,
  { problem, watch }: { problem: StoredProblem; watch: boolean },
): Promise<void> {
  reachStep("before-settle");
  await database.transaction(async (transaction) => {
    const [settled] = await transaction.query(
      `update frontdesk.intent
       set state = 'failed', problem = $3::jsonb, sealed_body = null, settled_at = clock_timestamp(), lease_until = null
       where key = $1 and created = $2 and attempts = $4 and state = 'open' returning key`,
      [intent.key, intent.created, JSON.stringify(problem), intent.attempts],
    );
    if (!settled) return;
    await revertIntent(transaction, intent);
    await recordAudit(transaction, intent, { action: "failed", appointmentId: intent.targetId });
    if (watch) await watchForStrays(transaction, intent, null);
    await announce(transaction, { key: intent.key, patientId: intent.patientId });
  });
  reachStep("after-settle");
}

/**
 * Nobody knows yet: people are told "confirming", and the next step is in `delayMs`, later when the intent is old, so that
 * an outage does not use up the rate limit. `stored` says what the last request may have done: nothing, so that it is sent
 * again; or something that a search shows after that many milliseconds. `problem`: why it has failed unless it was
 * stored after all. Nothing happens when another replica has sent the intent once more since.
 */
export async function keepConfirming(
  database: Database,
  intent: Intent,
  { delayMs, stored, problem }: Delay,
): Promise<void> {
  const absent = {
    no: "attempts = attempts - 1, absent_from = null",
    unchanged: "absent_from = absent_from",
    after: "absent_from = clock_timestamp() + $6::int * interval '1 millisecond'",
  }[typeof stored === "number" ? "after" : stored];
  await database.transaction(async (transaction) => {
    await transaction.query(
      `update frontdesk.intent
       set confirming = true, problem = coalesce($5::jsonb, problem), ${absent}, lease_until = clock_timestamp()
         + greatest($4::int * interval '1 millisecond', (clock_timestamp() - accepted_at) / 8)
       where key = $1 and created = $2 and attempts = $3 and state = 'open'`,
      [
        intent.key,
        intent.created,
        intent.attempts,
        Math.ceil(delayMs),
        problem ? JSON.stringify(problem) : null,
        ...(typeof stored === "number" ? [stored] : []),
      ],
    );
    await announce(transaction, { key: intent.key, patientId: intent.patientId });
  });
}

type Delay = { delayMs: number; stored: "no" | "unchanged" | number; problem?: StoredProblem };

/** ClinikAPI has stored an appointment of an intent that has another one, or none any more. */
export async function watchDuplicate(queries: Queries, intent: Intent, appointmentId: string): Promise<void> {
  if (intent.action === "change") return;
  const [row] = await queries.query<{ appointment_id: string | null }>(
    "select appointment_id from frontdesk.intent where key = $1 and created = $2",
    [intent.key, intent.created],
  );
  const keepId = row?.appointment_id ?? null;
  if (keepId !== appointmentId) await watchForStrays(queries, intent, keepId);
}
