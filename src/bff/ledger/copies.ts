import { copyText } from "#bff/once/changes.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { PatientSummary } from "#contract/patient.ts";

const context = "copy";

/** What one replica has learned from ClinikAPI and tells the others, so that they need not ask for it too. */
export type Copy = {
  /** What came of the intent with this key. */
  booked?: { key: string; appointment: Appointment };
  patients?: PatientSummary[];
  /** Somebody who was just registered, whom search does not know yet. */
  registered?: PatientSummary;
};

/** The text that tells every replica; sealed, since it passes the database. Nothing when it is too long to be told. */
export const copyOf = (seal: Seal, copy: Copy): string | null =>
  copyText(seal.close(JSON.stringify(copy), context));

/** A copy that a replica shared; nothing when that one has another secret. */
export function openCopy(seal: Seal, sealed: Uint8Array): Copy | undefined {
  try {
    return JSON.parse(seal.open(sealed, context)) as Copy;
  } catch {
    return undefined;
  }
}
