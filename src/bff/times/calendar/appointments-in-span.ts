import type { Clinik } from "@clinikapi/sdk";
import type { PatientBook } from "#bff/people/patient-book.ts";
import { patientSummary } from "#bff/people/person-summary.ts";
import { everyPage } from "#bff/records/every-page.ts";
import type { Passthrough } from "#bff/records/passthrough.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { readRecord } from "#clinikapi/fhir/read-element.ts";
import {
  readUnreadableAppointment,
  type UnreadableAppointment,
} from "#clinikapi/fhir/read-unreadable-appointment.ts";

/** From `from` (included) to `to` (excluded). */
export type Span = { from: Date; to: Date };

type Sources = { client: Clinik; passthrough: Passthrough; book: PatientBook };

/** What a search of a span found: its appointments, and what cannot be shown as one. */
export type FoundInSpan = { appointments: Appointment[]; unreadable: UnreadableAppointment[] };

/**
 * The appointments that begin in a span, as the clinic's records show them, with their patients kept in the book where
 * one call answers both. What cannot be read is told beside them, also when nobody knows when it begins. Throws the
 * client's error.
 */
export async function appointmentsInSpan(sources: Sources, span: Span): Promise<FoundInSpan> {
  return foundIn((await withPatients(sources, span)) ?? (await byDays(sources.client, span)), span);
}

/** As {@link appointmentsInSpan}, of one practitioner; undefined where the records have no search by practitioner. */
export async function practitionerInSpan(
  sources: Omit<Sources, "client">,
  practitionerId: string,
  span: Span,
): Promise<FoundInSpan | undefined> {
  const rows = await withPatients(sources, span, [["actor", `Practitioner/${practitionerId}`]]);
  return rows && foundIn(rows, span);
}

function foundIn(rows: unknown[], span: Span): FoundInSpan {
  return {
    appointments: rows
      .map(readAppointment)
      .filter((appointment) => appointment !== undefined)
      .filter((appointment) => beginsIn(appointment, span)),
    unreadable: rows
      .map(readUnreadableAppointment)
      .filter((one) => one !== undefined)
      .filter((one) => one.start === undefined || beginsIn(one, span)),
  };
}

export const beginsIn = ({ start }: Pick<Appointment, "start">, { from, to }: Span) =>
  start !== undefined && Date.parse(start) >= from.getTime() && Date.parse(start) < to.getTime();

async function withPatients(
  { passthrough, book }: Omit<Sources, "client">,
  { from, to }: Span,
  whose: [name: string, value: string][] = [],
) {
  const resources = await passthrough.search("Appointment", [
    ...whose,
    ["date", `ge${from.toISOString()}`],
    ["date", `lt${to.toISOString()}`],
    ["_include", "Appointment:patient"],
    ["_count", "100"],
  ]);
  if (!resources) return undefined;
  resources
    .map(patientSummary)
    .filter((patient) => patient !== undefined)
    .forEach((patient) => book.keep(patient));
  return resources.filter((resource) => readRecord(resource).resourceType === "Appointment");
}

const dayMs = 86_400_000;

const utcDay = (instant: Date, offsetMs: number) =>
  new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10);

// Which zone ClinikAPI's days are in is not documented; one more on either side holds the span in all of them.
async function byDays({ appointments }: Clinik, { from, to }: Span): Promise<unknown[]> {
  const range = { dateFrom: utcDay(from, -dayMs), dateTo: utcDay(to, dayMs), sort: "start" as const };
  return everyPage((page) => appointments.search({ ...range, ...page }));
}
