import { attempt } from "#bff/ledger/attempt.ts";
import { type Intent, intentTable, recordCreated } from "#bff/ledger/intent.ts";
import { isAnswerTo } from "#bff/ledger/is-answer-to.ts";
import { readStored } from "#bff/ledger/recollection.ts";
import { settleDone, watchDuplicate } from "#bff/ledger/settle-intent.ts";
import type { Workshop } from "#bff/ledger/workshop.ts";
import { reachStep } from "#bff/once/booking-step.ts";
import { keepConfirming } from "#bff/once/intent-table.ts";
import type { Kind } from "#bff/once/kind.ts";
import { busyMs } from "#bff/once/timing.ts";
import { readOne } from "#bff/records/read-one.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { isOver } from "#domain/appointment/appointment-life-cycle.ts";
import { bookKind, failWhenOver } from "./book.ts";

/** An appointment that goes to another practitioner: a new one is booked, and the old one cancelled, as often as it takes. */
export function transferKind(workshop: Workshop): Kind<Intent, Appointment> {
  const settle = async (intent: Intent, created: Appointment) => {
    if (await failWhenOver(workshop, intent, created)) return undefined;
    return cancelOld(workshop, intent, created);
  };
  const resume = async (intent: Intent & { appointmentId: string }) => {
    const created = await readStored(workshop.records, intent.appointmentId).catch(() => undefined);
    if (created) return settle(intent, created);
    const { database, timing } = workshop;
    return keepConfirming(
      database,
      { table: intentTable, intent },
      { delayMs: timing.look, stored: "unchanged" },
    );
  };
  return {
    ...bookKind(workshop),
    settle,
    resume: ({ appointmentId, ...intent }) =>
      appointmentId === undefined ? undefined : resume({ ...intent, appointmentId }),
  };
}

async function cancelOld(
  workshop: Workshop,
  intent: Intent,
  created: Appointment,
): Promise<Appointment | undefined> {
  const { database, records, timing } = workshop;
  const isRecorded = await database.transaction(async (transaction) => {
    if (await recordCreated(transaction, intent, created.id)) return true;
    await watchDuplicate(transaction, intent, created.id);
    return false;
  });
  if (!isRecorded) return undefined;
  reachStep("before-send");
  const change = { status: "cancelled" as const, cancelationReason: "Moved to another practitioner" };
  const result = await attempt(
    () => records.update(intent.targetId ?? "", change),
    isAnswerTo(intent, { change }),
  );
  reachStep("after-send");
  if (result.kind !== "stored" && !(result.kind === "refused" && (await isGone(workshop, intent)))) {
    const delayMs = result.kind === "busy" ? busyMs(timing, result.retryAfterMs) : timing.look;
    await keepConfirming(database, { table: intentTable, intent }, { delayMs, stored: "unchanged" });
    return undefined;
  }
  return (await settleDone(workshop, intent, created)) ? created : undefined;
}

// Nobody can cancel what is cancelled or gone already.
async function isGone({ records }: Workshop, { targetId = "" }: Intent): Promise<boolean> {
  const reading = readOne(targetId, records.read(targetId), readAppointment);
  return reading.then(
    (old) => !old || isOver(old.status),
    () => false,
  );
}
