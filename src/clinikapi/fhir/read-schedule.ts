import type { Schedule } from "../schedule.ts";
import {
  readBoolean,
  readId,
  readList,
  readPeriod,
  readRecord,
  readReference,
  readText,
  readTexts,
} from "./read-element.ts";
import { tidy } from "./tidy.ts";

/** What can be read of a schedule, in flat form or FHIR's; fields that cannot be read are left out. */
export function scheduleFields(json: unknown): Partial<Schedule> {
  const from = readRecord(json);
  return tidy({
    id: readId(from.id),
    actorIds: readList(from.actorIds ?? from.actor).flatMap((actor) => readReference(actor) ?? []),
    active: readBoolean(from.active),
    serviceCategory: readTexts(from.serviceCategory),
    serviceType: readTexts(from.serviceType),
    specialty: readTexts(from.specialty),
    planningHorizon: readPeriod(from.planningHorizon),
    comment: readText(from.comment),
  });
}

/** A schedule from either form; undefined when its id or its actors cannot be read. */
export function readSchedule(json: unknown): Schedule | undefined {
  const { id, actorIds, ...rest } = scheduleFields(json);
  const type = readRecord(json).resourceType;
  if ((type !== undefined && type !== "Schedule") || !id || !actorIds) return undefined;
  return { id, actorIds, ...rest };
}
