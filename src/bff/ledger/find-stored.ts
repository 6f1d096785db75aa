import type { AppointmentRecords } from "#bff/records/appointment-records.ts";
import { everyPage } from "#bff/records/every-page.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";

/** What tells an intent's appointment from every other one of the patient. */
export type Fingerprint = { patientId: string; startAt?: Date; created: Date };

/**
 * Searches ClinikAPI for what it stored of an intent; more than one when a request that was given up arrived after all.
 * Search lags writes, so what was just stored is not found yet. Throws the client's error when the search fails, or an
 * UnreadableAnswerError.
 */
export async function findStored(
  records: AppointmentRecords,
  fingerprint: Fingerprint,
): Promise<Appointment[]> {
  const range = { patientId: fingerprint.patientId, ...daysAround(fingerprint.startAt) };
  const rows = await everyPage((page) => records.search({ ...range, ...page }));
  const found = rows.map(readAppointment).filter((one) => one !== undefined);
  return found.filter((one) => isOf(one, fingerprint));
}

/** Whether an appointment is what an intent made, wherever it was moved since. */
export const isOf = ({ patientId, created }: Appointment, fingerprint: Fingerprint) =>
  patientId === fingerprint.patientId &&
  created !== undefined &&
  Date.parse(created) === fingerprint.created.getTime();

const dayMs = 86_400_000;

// Which zone ClinikAPI's days are in is not documented; a day more on either side holds the instant in all of them.
function daysAround(startAt?: Date): { dateFrom?: string; dateTo?: string } {
  if (!startAt) return {};
  const day = (offset: number) => new Date(startAt.getTime() + offset).toISOString().slice(0, 10);
  return { dateFrom: day(-dayMs), dateTo: day(dayMs) };
}
