import type { Claim } from "#bff/ledger/claim-of.ts";
import { daysOf } from "#bff/times/calendar/clinic-days.ts";
import { conflictsWithHours } from "#domain/availability/conflicts-with-hours.ts";
import { overlaps } from "#domain/availability/time-range.ts";
import type { AvailabilitySources } from "./free-times.ts";
import { hoursOf } from "./hours-of.ts";
import { colleagues } from "./specialists.ts";

type Found = Claim & { practitionerId: string };

/**
 * The same time with somebody else of the practitioner's specialty who is free then, whatever minute it begins at; nothing
 * when the patient is not. The day's appointments must be in the ledger already. `exceptId` is an appointment that is to be
 * moved. Throws the client's error.
 */
export async function freeColleague(
  sources: AvailabilitySources,
  claim: Claim,
  exceptId?: string,
): Promise<Found | undefined> {
  const { practitionerId, patientId, start, end } = claim;
  if (practitionerId === undefined || start < sources.now()) return undefined;
  const practitionerIds = await colleagues(sources, practitionerId);
  if (practitionerIds.length === 0) return undefined;
  const [held, blocked] = await Promise.all([
    sources.ledger.busy({ from: start, to: end }, { practitionerIds, ...(patientId && { patientId }) }),
    sources.blocks(daysOf({ from: start, to: end }, sources.timeZone)),
  ]);
  const busy = held.filter((one) => !exceptId || one.appointmentId !== exceptId);
  if (patientId && busy.some((one) => one.patientId === patientId && overlaps(one, claim))) return undefined;
  const taken = new Set(
    [...busy, ...blocked].filter((one) => overlaps(one, claim)).map((one) => one.practitionerId),
  );
  for (const id of practitionerIds)
    if (!taken.has(id) && (await isAtWork(sources, id, claim))) return { start, end, practitionerId: id };
  return undefined;
}

/** Whether somebody works then; who has no hours is taken to work while the clinic is open. */
async function isAtWork(sources: AvailabilitySources, id: string, claim: Claim): Promise<boolean> {
  const own = await hoursOf(sources, id, claim);
  const { working } = own.working.hoursKnown ? own : await hoursOf(sources, undefined, claim);
  return conflictsWithHours(working, claim).length === 0;
}
