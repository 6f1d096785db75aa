import { type Slot, slotStatuses } from "../slot.ts";
import { readBoolean, readId, readInstant, readRecord, readReferenceId, readText } from "./read-element.ts";
import { tidy } from "./tidy.ts";

/** What can be read of a slot, in flat form or FHIR's; fields that cannot be read are left out. */
export function slotFields(json: unknown): Partial<Slot> {
  const from = readRecord(json);
  return tidy({
    id: readId(from.id),
    scheduleId: readId(from.scheduleId) ?? readReferenceId("Schedule", from.schedule),
    status: slotStatuses.find((status) => status === from.status),
    start: readInstant(from.start),
    end: readInstant(from.end),
    serviceCategory: readText(from.serviceCategory),
    serviceType: readText(from.serviceType),
    specialty: readText(from.specialty),
    appointmentType: readText(from.appointmentType),
    overbooked: readBoolean(from.overbooked),
    comment: readText(from.comment),
  });
}

/** A slot from either form; undefined when its id, schedule, status, start or end cannot be read. */
export function readSlot(json: unknown): Slot | undefined {
  const { id, scheduleId, status, start, end, ...rest } = slotFields(json);
  const type = readRecord(json).resourceType;
  if ((type !== undefined && type !== "Slot") || !id || !scheduleId || !status || !start || !end)
    return undefined;
  return { id, scheduleId, status, start, end, ...rest };
}
