import type { Appointment } from "#clinikapi/appointment.ts";
import { copyText } from "./changes.ts";
import type { Seal } from "./seal.ts";

const context = "copy";

/** What gives every replica a copy of an appointment that ClinikAPI has just stored; sealed, since it passes the database. */
export const copyOf = (seal: Seal, appointment: Appointment): string | null =>
  copyText(seal.close(JSON.stringify(appointment), context));

/** The appointment in a copy that a replica shared; nothing when that one has another secret. */
export function openCopy(seal: Seal, sealed: Uint8Array): Appointment | undefined {
  try {
    return JSON.parse(seal.open(sealed, context)) as Appointment;
  } catch {
    return undefined;
  }
}
