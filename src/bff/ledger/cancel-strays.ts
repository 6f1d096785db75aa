import { recordAudit } from "#bff/audit/record-audit.ts";
import { leaseMs } from "#bff/once/timing.ts";
import { readOne } from "#bff/records/read-one.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { attempt } from "./attempt.ts";
import { findStored, isOf } from "./find-stored.ts";
import { leaseWatch, postponeWatch, type StrayWatch } from "./stray-watch.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Takes one intent of which a request was given up, and cancels what ClinikAPI stored of it besides the appointment that
 * people were told of. Answers whether there was one to take.
 */
export async function cancelStrays(workshop: Workshop): Promise<boolean> {
  const { database, timing, onError } = workshop;
  const watch = await leaseWatch(database, leaseMs(timing));
  if (!watch) return false;
  try {
    if (await cancelAll(workshop, watch)) await postponeWatch(database, watch, timing.look);
  } catch (error) {
    onError(error);
  }
  return true;
}

// Whether nothing is left of what there is to see.
async function cancelAll({ database, records, auditKey }: Workshop, watch: StrayWatch): Promise<boolean> {
  const fingerprint = {
    patientId: watch.patient_id,
    startAt: watch.start_at ?? undefined,
    created: watch.created,
  };
  const isStray = (one: Appointment) =>
    one.id !== watch.keep_id &&
    one.status !== "cancelled" &&
    isOf(one, fingerprint) &&
    // A copy that people made at another time has all fields of its model.
    (one.start ? Date.parse(one.start) : undefined) === watch.start_at?.getTime();
  const found = await findStored(records, fingerprint).catch(() => undefined);
  if (!found) return false;
  let isDone = true;
  for (const { id } of found.filter(isStray)) {
    // Search lags; what was cancelled a moment ago is not cancelled again.
    const stray = await readOne(id, records.read(id), readAppointment).catch(() => "unknown" as const);
    if (!stray || (stray !== "unknown" && !isStray(stray))) continue;
    const result = await attempt(
      () =>
        records.update(id, { status: "cancelled", cancelationReason: "Duplicate of another appointment" }),
      (answer) => answer.id === id && answer.status === "cancelled",
    );
    if (result.kind !== "stored") {
      isDone = false;
      continue;
    }
    await recordAudit(database, auditKey, {
      action: "cancel-duplicate",
      intentKey: watch.intent_key,
      patientId: watch.patient_id,
      appointmentId: id,
    });
  }
  return isDone;
}
