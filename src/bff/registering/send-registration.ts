import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";
import { createPatient } from "./create-patient.ts";
import { failRow, keepOpen, type RegistrationRow, settleRow } from "./registration-row.ts";
import type { RegistryDesk } from "./registry-desk.ts";

/** Sends a registration once, and writes down what became of it; that it is sent was written down before. */
export async function send(
  desk: RegistryDesk,
  row: RegistrationRow,
  registration: Registration,
): Promise<void> {
  const { database, client, timing } = desk;
  const result = await createPatient(client, registration, row.known_ids);
  if (result.kind === "stored") return settleFound(desk, row, result.patient);
  if (result.kind === "unknown") return keepOpen(database, row, timing.look);
  if (result.kind === "refused")
    return failRow(desk, row, { code: "upstream-refused", errors: result.errors });
  // After an earlier request whose answer was lost, it is not certain that nobody was stored.
  if (row.attempts > 1) return keepOpen(database, row, timing.look);
  return failRow(desk, row, {
    code: result.kind === "busy" ? "upstream-busy" : "upstream-unavailable",
  });
}

/** The clinic's records have the patient: every desk knows at once. */
export async function settleFound(
  desk: RegistryDesk,
  row: RegistrationRow,
  patient: PatientSummary,
): Promise<void> {
  // Told before it is settled: who hears that it is settled asks for the patient.
  desk.onRegistered(patient);
  await settleRow(desk, row, patient.id);
}
