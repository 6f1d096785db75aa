import { type Attempt, attempt } from "#bff/once/attempt.ts";
import { reachStep } from "#bff/once/booking-step.ts";
import { busyMs } from "#bff/once/timing.ts";
import { readOne } from "#bff/records/read-one.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { type Intent, recordCreated } from "./intent.ts";
import { openBody } from "./open-body.ts";
import { settleByReading } from "./settle-by-reading.ts";
import { keepConfirming, settleDone, settleFailed, watchDuplicate } from "./settle-intent.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Sends what an intent asks for once, and writes down what became of it; that an attempt is made was written down
 * before. Answers the appointment when that is what came of the intent.
 */
export async function carryOut(workshop: Workshop, intent: Intent): Promise<Appointment | undefined> {
  const { records, seal } = workshop;
  const { booking, change } = openBody(seal, intent) ?? {};
  if (!booking && !change) throw new Error("An intent was sealed under another secret.");
  reachStep("before-send");
  const result = await attempt(async () => {
    if (booking) return records.create({ ...booking, created: intent.created.toISOString() });
    return records.update(intent.targetId ?? "", change ?? {});
  });
  reachStep("after-send");
  if (result.kind !== "stored") return settleUnstored(workshop, intent, result);
  if (intent.action === "transfer") return finishTransfer(workshop, intent, result.appointment);
  return (await settleDone(workshop, intent, result.appointment)) ? result.appointment : undefined;
}

/** The new appointment of a transfer exists, so the old one is cancelled, as often as it takes. */
export async function finishTransfer(
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
  const result = await attempt(() =>
    records.update(intent.targetId ?? "", {
      status: "cancelled",
      cancelationReason: "Moved to another practitioner",
    }),
  );
  reachStep("after-send");
  if (result.kind !== "stored" && !(result.kind === "refused" && (await isOver(workshop, intent)))) {
    const delayMs = result.kind === "busy" ? busyMs(timing, result.retryAfterMs) : timing.look;
    await keepConfirming(database, intent, { delayMs, stored: "unchanged" });
    return undefined;
  }
  return (await settleDone(workshop, intent, created)) ? created : undefined;
}

// Nobody can cancel what is cancelled or gone already.
async function isOver({ records }: Workshop, { targetId = "" }: Intent): Promise<boolean> {
  const reading = readOne(records.read(targetId), readAppointment);
  return reading.then(
    (old) => !old || old.status === "cancelled" || old.status === "noshow",
    () => false,
  );
}

async function settleUnstored(
  workshop: Workshop,
  intent: Intent,
  result: Exclude<Attempt, { kind: "stored" }>,
): Promise<undefined> {
  const { database, timing } = workshop;
  switch (result.kind) {
    case "refused":
      // An earlier request may have been stored, which is why this one is refused.
      if (intent.action === "change" && intent.confirming)
        await settleByReading(workshop, intent, problemOf(result));
      else await settleFailed(workshop, intent, { problem: problemOf(result), watch: intent.attempts > 1 });
      return;
    case "unsent":
      // The person who waits for the first request is told at once; later somebody was told "confirming" already.
      if (intent.confirming) await keepConfirming(database, intent, { delayMs: timing.look, stored: "no" });
      else await settleFailed(workshop, intent, { problem: { code: "upstream-unavailable" }, watch: false });
      return;
    case "busy":
      await keepConfirming(database, intent, { delayMs: busyMs(timing, result.retryAfterMs), stored: "no" });
      return;
    case "unknown":
      // A change says what is to be, so it may be sent twice; a booking would be made twice.
      await keepConfirming(database, intent, {
        delayMs: timing.look,
        stored: intent.action === "change" ? "no" : timing.searchLag,
      });
  }
}

function problemOf({ status, errors }: Extract<Attempt, { kind: "refused" }>) {
  if (status === 422 && errors) return { code: "invalid-fields" as const, errors };
  return { code: status === 404 ? ("not-found" as const) : ("upstream-refused" as const) };
}
