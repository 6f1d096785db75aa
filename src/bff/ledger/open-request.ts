import { recordAudit } from "#bff/audit/record-audit.ts";
import { reachStep } from "#bff/once/booking-step.ts";
import { absenceMs, leaseMs } from "#bff/once/timing.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { overridesTime } from "#contract/override.ts";
import type { Conflict } from "#contract/problem.ts";
import type { Queries } from "#lib/database/database.ts";
import { auditedOf } from "./audited-of.ts";
import { claimOf } from "./claim-of.ts";
import { conflictsOf, lockPeople } from "./conflicts-of.ts";
import { type Intent, mayBeChangedLate, openIntent } from "./intent.ts";
import { bodyOf, digestOf, type LedgerRequest, resultOf, targetOf } from "./ledger-request.ts";
import { insertRow, lockRow, wantRow } from "./ledger-rows.ts";
import { recordProposal } from "./proposals.ts";
import type { Workshop } from "./workshop.ts";

/** Somebody else changed the appointment after the plan to change it was made. */
export class OutdatedPlanError extends Error {
  override name = "OutdatedPlanError";
}

/** `plannedFrom`: the database's time before the plan was begun. */
export type PlannedRequest = LedgerRequest & { plannedFrom: Date };

/**
 * Takes the time and writes the intent down, both or neither. Answers nothing when the key is known. Throws a Refusal:
 * `time-taken` with every conflict, `booking-in-flight` while another change of the appointment is under way; or an
 * OutdatedPlanError.
 */
export async function openRequest(workshop: Workshop, request: PlannedRequest): Promise<Intent | undefined> {
  reachStep("before-claim");
  const intent = await workshop.database.transaction(async (transaction) => {
    const result = resultOf(request);
    const practitionerIds = [result.practitionerId, targetOf(request)?.practitionerId];
    await lockPeople(transaction, { patientId: result.patientId, practitionerIds });
    const opened = await openIntent(transaction, newIntent(workshop, request));
    if (!opened) return undefined;
    await claim(transaction, request, absenceMs(workshop.timing));
    if (request.action === "book" && result.status === "proposed") await recordProposal(transaction, opened);
    if (request.override) {
      const sealedReason = workshop.seal.close(request.override.reason, request.key);
      const override = { ...auditedOf(opened), action: "override" as const, sealedReason };
      await recordAudit(transaction, workshop.auditKey, override);
    }
    return opened;
  });
  reachStep("after-claim");
  return intent;
}

function newIntent({ seal, timing }: Workshop, request: LedgerRequest) {
  const { patientId, start } = resultOf(request);
  return {
    key: request.key,
    action: request.action,
    targetId: targetOf(request)?.id,
    staffId: request.staffId,
    origin: request.origin ?? {},
    followsId: request.followsId,
    requestHash: digestOf(seal, request),
    patientId,
    start,
    sealedBody: seal.close(JSON.stringify(bodyOf(request)), request.key),
    leaseMs: leaseMs(timing),
    absenceMs: absenceMs(timing),
  };
}

async function claim(queries: Queries, request: PlannedRequest, lateMs: number): Promise<void> {
  const mayOverlap = overridesTime(request.override);
  const target = targetOf(request);
  if (target && (await mayBeChangedLate(queries, target, lateMs))) throw new Refusal("booking-in-flight");
  const targetRow = target && (await lockTarget(queries, target, request.plannedFrom));
  const conflicts = mayOverlap ? [] : await conflictsWith(queries, request, targetRow);
  if (conflicts.length > 0) throw new Refusal("time-taken", { conflicts });
  const result = resultOf(request);
  if (request.action === "change" && targetRow) return wantRow(queries, targetRow, { ...result, mayOverlap });
  await insertRow(queries, {
    ...result,
    ledgerId: request.key,
    mayOverlap,
    replaces: targetRow !== undefined,
  });
  if (target && targetRow) await wantRow(queries, targetRow, { ...target, status: "cancelled", mayOverlap });
}

async function lockTarget(queries: Queries, target: Appointment, plannedFrom: Date): Promise<string> {
  const row = await lockRow(queries, target, plannedFrom);
  if (row === "outdated") throw new OutdatedPlanError();
  if (row === "unsettled") throw new Refusal("booking-in-flight");
  return row.ledgerId;
}

async function conflictsWith(
  queries: Queries,
  request: LedgerRequest,
  targetRow?: string,
): Promise<Conflict[]> {
  const claimed = claimOf(request);
  if (!claimed) return [];
  const except = [request.key, ...(targetRow ? [targetRow] : [])];
  return [...(await conflictsOf(queries, claimed, except)), ...(request.against ?? [])];
}
