import { auditValues, insertAudit, recordAudit } from "#bff/audit/record-audit.ts";
import { reachStep } from "#bff/once/booking-step.ts";
import { announce, changeText, notify } from "#bff/once/changes.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import type { Appointment, AppointmentChange } from "#clinikapi/appointment.ts";
import type { AuditAction } from "#domain/audit-words.ts";
import type { Parameter, Queries } from "#lib/database/database.ts";
import { auditedOf } from "./audited-of.ts";
import { copyOf } from "./copies.ts";
import { endOf } from "./incoming.ts";
import type { Intent } from "./intent.ts";
import { openIntentBody } from "./ledger-request.ts";
import { applied, leaveOldTime, revertIntent } from "./ledger-rows.ts";
import { insertWatch, watchForStrays, watchTimes } from "./stray-watch.ts";
import type { Workshop } from "./workshop.ts";

/** What the audit calls that which an intent wanted; `change` is all that it wanted otherwise. */
function actionOf({ action }: Intent, change: AppointmentChange | undefined): AuditAction {
  if (action !== "change" || !change) return action;
  if (change.status === "cancelled") return "cancel";
  return change.start === undefined && change.end === undefined ? action : "move";
}

// The ledger's row is as it was until this statement is over; that of a transfer has left its time already.
const before = `(select jsonb_strip_nulls(jsonb_build_object('was', jsonb_build_object(
    'start', to_char(lower(known.periods) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'end', to_char(upper(known.periods) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'status', case when settled.action = 'change' then known.status end,
    'practitionerId', known.practitioner_id)))
  from frontdesk.appointment as known where known.appointment_id = settled.target_id)`;

/**
 * ClinikAPI has it: the intent is done, its body is erased, and the ledger's rows are as `appointment` says. False when
 * another replica settled the intent meanwhile, so that the appointment may be a duplicate.
 */
export async function settleDone(
  { database, seal, auditKey }: Pick<Workshop, "database" | "seal" | "auditKey">,
  intent: Intent,
  appointment: Appointment,
): Promise<boolean> {
  reachStep("before-settle");
  const copy = copyOf(seal, { booked: { key: intent.key, appointment } });
  const { start, status, practitionerId } = appointment;
  const audited = auditValues(auditKey, {
    ...auditedOf(intent),
    action: actionOf(intent, openIntentBody(seal, intent)?.change),
    appointmentId: appointment.id,
    details: { is: { start, end: endOf(appointment), status, practitionerId } },
  });
  const settle = (queries: Queries) => settleAt(queries, intent, { appointment, copy, audited });
  const isSettled = await (intent.action === "transfer"
    ? database.transaction(async (transaction) => {
        await leaveOldTime(transaction, intent);
        return settle(transaction);
      })
    : settle(database));
  if (!isSettled) await watchDuplicate(database, intent, appointment.id);
  reachStep("after-settle");
  return isSettled;
}

// One statement, so that a booking waits for the database once.
async function settleAt(
  queries: Queries,
  intent: Intent,
  { appointment, copy, audited }: { appointment: Appointment; copy: string | null; audited: Parameter[] },
): Promise<boolean> {
  const { id, start, status } = appointment;
  const settled = await queries.query(
    `with settled as (
       update frontdesk.intent
       set state = 'done', appointment_id = $1, sealed_body = null, settled_at = clock_timestamp(), lease_until = null
       where key = $5 and created = $6 and state = 'open'
       returning *
     ), ${applied(intent)}, audited as (
       ${insertAudit(9, `coalesce(${before}, '{}')`)} from settled
     ), watched as (
       -- Another replica may have sent it as well since this one took the intent.
       ${insertWatch} select key, patient_id, start_at, created, appointment_id, ${watchTimes}
       from settled where action <> 'change' and attempts > 1
     )
     select ${notify("$7")}, ${notify("$8")} from settled`,
    [
      id,
      start ?? null,
      endOf(appointment) ?? null,
      status,
      intent.key,
      intent.created,
      copy,
      changeText({ key: intent.key, patientId: intent.patientId }),
      ...audited,
    ],
  );
  return settled.length > 0;
}

/**
 * ClinikAPI does not have it: time and key are free again. `watch`: it may be stored late yet. Nothing happens when
 * another replica has sent the intent once more since: that one knows better.
 */
export async function settleFailed(
  { database, seal, auditKey }: Pick<Workshop, "database" | "seal" | "auditKey">,
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
    await recordAudit(transaction, auditKey, {
      ...auditedOf(intent),
      action: actionOf(intent, openIntentBody(seal, intent)?.change),
      outcome: "failed",
      problem: problem.code,
    });
    if (watch) await watchForStrays(transaction, intent, null);
    await announce(transaction, { key: intent.key, patientId: intent.patientId });
  });
  reachStep("after-settle");
}

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
