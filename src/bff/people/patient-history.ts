import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { everyPage } from "#bff/records/every-page.ts";
import type { Passthrough } from "#bff/records/passthrough.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";

const lifeMs = 60_000;
const reachMs = 400 * 86_400_000;

type Sources = { client: Pick<Clinik, "appointments">; passthrough: Passthrough };

/** Reads a patient's appointments of about a year and all to come, once a minute at most. Throws the client's error. */
export function createPatientHistory(sources: Sources): (patientId: string) => Promise<Appointment[]> {
  const histories = new LRUCache<string, Appointment[]>({
    max: 500,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: (patientId) => read(sources, patientId),
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
