import { daysOfWeek, type PractitionerRole } from "../practitioner-role.ts";
import {
  readBoolean,
  readId,
  readList,
  readPeriod,
  readRecord,
  readReferenceId,
  readText,
  readTexts,
} from "./read-element.ts";
import { readContact } from "./read-person.ts";
import { tidy } from "./tidy.ts";

/** What can be read of a practitioner's role, in flat form or FHIR's; fields that cannot be read are left out. */
export function practitionerRoleFields(json: unknown): Partial<PractitionerRole> {
  const from = readRecord(json);
  return tidy({
    id: readId(from.id),
    practitionerId: readId(from.practitionerId) ?? readReferenceId("Practitioner", from.practitioner),
    role: readText(from.role) ?? readText(from.code),
    organizationName: readText(from.organizationName) ?? readText(from.organization),
    specialty: readTexts(from.specialty),
    locationName: readText(from.locationName) ?? readText(from.location),
    phone: readContact(from, "phone"),
    email: readContact(from, "email"),
    period: readPeriod(from.period),
    availableTime: readList(from.availableTime).map(readAvailableTime),
    notAvailable: readList(from.notAvailable).flatMap(readNotAvailable),
    availabilityExceptions: readText(from.availabilityExceptions),
    active: readBoolean(from.active),
  });
}

function readAvailableTime(value: unknown): NonNullable<PractitionerRole["availableTime"]>[number] {
  const from = readRecord(value);
  return {
    daysOfWeek: readList(from.daysOfWeek).flatMap(
      (written) => daysOfWeek.find((day) => day === written) ?? [],
    ),
    allDay: readBoolean(from.allDay),
    availableStartTime: readText(from.availableStartTime),
    availableEndTime: readText(from.availableEndTime),
  };
}

function readNotAvailable(value: unknown): NonNullable<PractitionerRole["notAvailable"]> {
  const from = readRecord(value);
  const description = readText(from.description);
  return description ? [{ description, during: readPeriod(from.during) }] : [];
}

/** A practitioner's role from either form; undefined when its id or practitioner cannot be read. */
export function readPractitionerRole(json: unknown): PractitionerRole | undefined {
  const { id, practitionerId, role = "", ...rest } = practitionerRoleFields(json);
  const type = readRecord(json).resourceType;
  if ((type !== undefined && type !== "PractitionerRole") || !id || !practitionerId) return undefined;
  return { id, practitionerId, role, ...rest };
}
