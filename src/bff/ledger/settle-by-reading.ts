import { canonicalJson } from "#bff/once/canonical-json.ts";
import { keepConfirming } from "#bff/once/intent-table.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import { absenceMs } from "#bff/once/timing.ts";
import { readOne } from "#bff/records/read-one.ts";
import type { Appointment, AppointmentChange } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { type Intent, intentTable } from "./intent.ts";
import { openIntentBody } from "./ledger-request.ts";
import { settleDone, settleFailed } from "./settle-intent.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Settles a change that is not sent again, though an earlier request for it may be stored, or may be stored yet: it is
 * done when the appointment shows it. When it does not, that is believed only after as long as a request may take to
 * show; until then `problem` is noted, and no request is sent. A read by id does not lag.
 */
export async function settleByReading(
  workshop: Workshop,
  intent: Intent,
  problem: StoredProblem,
): Promise<void> {
  const { database, records, seal, timing } = workshop;
  const { targetId = "" } = intent;
  const reading = readOne(targetId, records.read(targetId), readAppointment);
  const read = await reading.then((appointment) => ({ appointment })).catch(() => undefined);
  // Another patient's appointment is no answer.
  if (!read || (read.appointment && read.appointment.patientId !== intent.patientId))
    return keepConfirming(
      database,
      { table: intentTable, intent },
      {
        delayMs: timing.look,
        stored: "unchanged",
        problem,
      },
    );
  const { appointment } = read;
  if (!appointment) return settleFailed(workshop, intent, { problem: { code: "not-found" }, watch: false });
  const change = openIntentBody(seal, intent)?.change;
  if (change && shows(appointment, change)) return void (await settleDone(workshop, intent, appointment));
  if (intent.problem) return settleFailed(workshop, intent, { problem, watch: false });
  return keepConfirming(
    database,
    { table: intentTable, intent },
    {
      delayMs: absenceMs(timing),
      stored: "unchanged",
      problem,
    },
  );
}

const shows = (appointment: Appointment, change: AppointmentChange) => {
  const fields: Record<string, unknown> = appointment;
  return Object.entries(change).every(
    ([name, value]) => canonicalJson(plain(fields[name])) === canonicalJson(plain(value)),
  );
};

// One instant can be written in many ways, an empty text is none, and white space says nothing.
function plain(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).getTime();
  return value.replace(/\s+/g, " ").trim() || undefined;
}
