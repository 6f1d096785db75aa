import type { Patient } from "../patient.ts";
import {
  readBoolean,
  readDay,
  readId,
  readList,
  readRecord,
  readReferenceId,
  readText,
} from "./read-element.ts";
import { readAddress, readContact, readGender, readName } from "./read-person.ts";
import { tidy } from "./tidy.ts";

/** What can be read of a patient, in flat form or FHIR's; fields that cannot be read are left out. */
export function patientFields(json: unknown): Partial<Patient> {
  const from = readRecord(json);
  const { firstName, lastName, fullName } = readName(from);
  return tidy({
    id: readId(from.id),
    firstName,
    lastName,
    fullName,
    email: readContact(from, "email"),
    phone: readContact(from, "phone"),
    gender: readGender(from.gender),
    birthDate: readDay(from.birthDate),
    address: readAddress(from.address),
    maritalStatus: readText(from.maritalStatus),
    contact: readList(from.contact).map(readKin),
    languages: readList(from.languages ?? from.communication).flatMap(readLanguage),
    generalPractitionerId:
      readId(from.generalPractitionerId) ?? readReferenceId("Practitioner", from.generalPractitioner),
    active: readBoolean(from.active),
  });
}

type Kin = NonNullable<Patient["contact"]>[number];

function readKin(value: unknown): Kin {
  const from = readRecord(value);
  const { firstName, lastName } = readName(from);
  return tidy({
    relationship: readText(from.relationship),
    firstName,
    lastName,
    phone: readContact(from, "phone"),
    email: readContact(from, "email"),
    address: readAddress(from.address),
  });
}

function readLanguage(value: unknown): NonNullable<Patient["languages"]> {
  const { language, preferred } = readRecord(value);
  const words = readText(language) ?? readText(value);
  return words ? [{ language: words, ...(typeof preferred === "boolean" && { preferred }) }] : [];
}

/**
 * A patient from either form; undefined when there is no id. A name that is missing is empty, and then `fullName` is
 * what else tells who it is.
 */
export function readPatient(json: unknown): Patient | undefined {
  const { id, firstName = "", lastName = "", fullName, ...rest } = patientFields(json);
  const type = readRecord(json).resourceType;
  if ((type !== undefined && type !== "Patient") || !id) return undefined;
  return { id, firstName, lastName, fullName: fullName ?? rest.phone ?? rest.email ?? id, ...rest };
}
