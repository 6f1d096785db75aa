import { attempt, type FailedAttempt } from "#bff/once/attempt.ts";
import { reachStep } from "#bff/once/booking-step.ts";
import { busyMs } from "#bff/once/timing.ts";
import { readOne } from "#bff/records/read-one.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { isOver } from "#domain/appointment/appointment-life-cycle.ts";
import { isOf } from "./find-stored.ts";
import { type Intent, recordCreated } from "./intent.ts";
import { isAnswerTo } from "./is-answer-to.ts";
import type { IntentBody } from "./ledger-request.ts";
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
  const body = openBody(seal, intent) ?? {};
  const { booking, change } = body;
  if (!booking && !change) throw new Error("An intent was sealed under another secret.");
  reachStep("before-send");
  const result = await attempt(
    async () => {
      if (booking) return records.create({ ...booking, created: intent.created.toISOString() });
      return records.update(intent.targetId ?? "", change ?? {});
    },
    isAnswerTo(intent, body),
  );
  reachStep("after-send");
  if (result.kind === "stored") return settleMade(workshop, intent, result.appointment);
  if (result.kind !== "doubtful") return settleUnstored(workshop, intent, result);
  const checked = await readAgain(workshop, intent, { body, id: result.appointment.id });
  if (checked) return settleMade(workshop, intent, checked);
  return settleUnstored(workshop, intent, { kind: "unknown" });
}

// ClinikAPI has the last word about what it stored; but only a reading by the id tells that it is this intent's.
async function readAgain(
  { records }: Workshop,
  intent: Intent,
  { body, id }: { body: IntentBody; id: string },
): Promise<Appointment | undefined> {
  const wanted = intent.targetId && intent.action === "change" ? intent.targetId : id;
  const read = await readOne(wanted, records.read(wanted), readAppointment).catch(() => undefined);
  if (!read) return undefined;
  if (intent.action !== "change") return isOf(read, intent) ? read : undefined;
  return isAnswerTo(intent, body)(read) ? read : undefined;
}

/**
 * ClinikAPI has what the intent made, or the appointment as it was to become. Answers it when that is what came of the
 * intent.
 */
export async function settleMade(
  workshop: Workshop,
  intent: Intent,
  made: Appointment,
): Promise<Appointment | undefined> {
  const wanted = openBody(workshop.seal, intent)?.booking?.status;
  if (wanted && isOver(made.status) && !isOver(wanted)) {
    // Nobody may be told of an appointment that holds no time.
    const problem = { code: "upstream-refused" as const };
    await settleFailed(workshop, intent, { problem, watch: intent.attempts > 1 });
    return undefined;
  }
  if (intent.action === "transfer") return finishTransfer(workshop, intent, made);
  return (await settleDone(workshop, intent, made)) ? made : undefined;
}

/** The new appointment of a transfer exists, so the old one is cancelled, as often as it takes. */
async function finishTransfer(
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
    await keepConfirming(database, intent, { delayMs, stored: "unchanged" });
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

async function settleUnstored(workshop: Workshop, intent: Intent, result: FailedAttempt): Promise<undefined> {
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

function problemOf({ status, errors }: Extract<FailedAttempt, { kind: "refused" }>) {
  if (status === 422 && errors) return { code: "invalid-fields" as const, errors };
  return { code: status === 404 ? ("not-found" as const) : ("upstream-refused" as const) };
}
