import { attempt } from "#bff/ledger/attempt.ts";
import type { Workshop } from "#bff/ledger/workshop.ts";
import type { Sent } from "#bff/once/kind.ts";
import { readOne } from "#bff/records/read-one.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";

type Checks = {
  /** Whether an answer tells of what was asked for. */
  isMeant: (answer: Appointment) => boolean;
  /** The appointment that is read when the answer tells of something else, by what that is. */
  wantedId: (answeredId: string) => string;
  /** Whether such a reading shows what was asked for. */
  isIt: (read: Appointment) => boolean;
};

/**
 * Sends one request; an answer that tells of something else is believed when a reading by the id says the same. ClinikAPI has
 * the last word about what it stored, but only such a reading tells that it is this intent's.
 */
export async function sendChecked(
  { records }: Pick<Workshop, "records">,
  request: () => Promise<{ data: unknown }>,
  { isMeant, wantedId, isIt }: Checks,
): Promise<Sent<Appointment>> {
  const result = await attempt(request, isMeant);
  if (result.kind === "stored") return { kind: "stored", made: result.appointment };
  if (result.kind !== "doubtful") return result;
  const wanted = wantedId(result.appointment.id);
  const read = await readOne(wanted, records.read(wanted), readAppointment).catch(() => undefined);
  return read && isIt(read) ? { kind: "stored", made: read } : { kind: "unknown" };
}
