import type { QueryClient } from "@tanstack/react-query";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { readPatient } from "#client/requests/read-patient.ts";
import { entryOfTime } from "#domain/typed/entry-of-time.ts";
import type { Day } from "#domain/wall-clock.ts";
import { type BookingDraft, blankDraft } from "./booking-draft.ts";
import type { BookingLink, LinkNote } from "./read-link.ts";

type Around = { day: Day; timeZone: string };

/** The form as a link wants it. Whom the clinic's records do not have is left out, and noted. */
export async function resolveLink(client: QueryClient, link: BookingLink, { day, timeZone }: Around) {
  const notes: LinkNote[] = link.isWhole ? [] : ["linkUnread"];
  const note = (one: LinkNote) => void (notes.includes(one) || notes.push(one));
  const values: BookingDraft = { ...blankDraft(day), serviceType: link.service ?? "" };
  await Promise.all([
    fillPatient(client, link, values).catch((error) => note(noteOf(error, "linkPatient"))),
    fillPractitioner(client, link, values).catch((error) => note(noteOf(error, "linkPractitioner"))),
  ]);
  if (link.minutes) values.minutesDuration = String(link.minutes);
  if (link.start) {
    const end = new Date(link.start.getTime() + Number(values.minutesDuration) * 60_000);
    const { minutes, ...entry } = entryOfTime({ start: link.start, end }, timeZone);
    Object.assign(values, entry, { minutesDuration: minutes });
  }
  return { values, notes };
}

async function fillPatient(client: QueryClient, { patientId }: BookingLink, values: BookingDraft) {
  if (!patientId) return;
  const patient = await readPatient(patientId);
  client.setQueryData(patientQueries.known(patient.id).queryKey, patient);
  Object.assign(values, { patientId: patient.id, patientText: patient.name });
}

async function fillPractitioner(client: QueryClient, { practitionerId }: BookingLink, values: BookingDraft) {
  if (!practitionerId) return;
  const { practitioners } = await client.ensureQueryData(practitionerQueries.all());
  const practitioner = practitioners.find(({ id }) => id === practitionerId);
  if (!practitioner) throw new ApiProblem("not-found");
  Object.assign(values, { practitionerId: practitioner.id, practitionerText: practitioner.name });
}

const noteOf = (error: unknown, unknown: LinkNote): LinkNote =>
  error instanceof ApiProblem && error.kind === "not-found" ? unknown : "linkUnreached";
