import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { everyPage } from "#bff/records/every-page.ts";
import type { Passthrough } from "#bff/records/passthrough.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";

const lifeMs = 60_000;
/** How far back a history goes. */
export const reachMs = 400 * 86_400_000;

type Sources = { client: Pick<Clinik, "appointments">; passthrough: Passthrough };

/** A patient's appointments, and when they were read. */
export type PatientHistory = { appointments: Appointment[]; asOf: Date };

/** Reads a patient's appointments of about a year and all to come, once a minute at most. Throws the client's error. */
export function createPatientHistory(sources: Sources): (patientId: string) => Promise<PatientHistory> {
  const histories = new LRUCache<string, PatientHistory>({
    max: 500,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: async (patientId) => {
      const asOf = new Date();
      return { appointments: await read(sources, patientId), asOf };
    },
  });
  return (patientId) => histories.forceFetch(patientId);
}

async function read({ client, passthrough }: Sources, patientId: string): Promise<Appointment[]> {
  const from = new Date(Date.now() - reachMs).toISOString().slice(0, 10);
  const rows =
    (await passthrough.search("Appointment", [
      ["patient", `Patient/${patientId}`],
      ["date", `ge${from}`],
      ["_count", "100"],
    ])) ?? (await everyPage((page) => client.appointments.search({ patientId, dateFrom: from, ...page })));
  return rows
    .map(readAppointment)
    .filter((appointment) => appointment !== undefined)
    .filter((appointment) => appointment.patientId === patientId);
}
