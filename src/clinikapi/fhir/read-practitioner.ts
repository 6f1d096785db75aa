import type { Practitioner } from "../practitioner.ts";
import { npiSystem, specialtyUrl } from "./fhir-practitioner.ts";
import {
  firstOf,
  readBoolean,
  readDay,
  readId,
  readList,
  readPeriod,
  readRecord,
  readText,
  readTexts,
} from "./read-element.ts";
import { readAddress, readContact, readGender, readName } from "./read-person.ts";
import { tidy } from "./tidy.ts";

/** What can be read of a practitioner, in flat form or FHIR's; fields that cannot be read are left out. */
export function practitionerFields(json: unknown): Partial<Practitioner> {
  const from = readRecord(json);
  const { fullName: _, ...name } = readName(from);
  return tidy({
    id: readId(from.id),
    ...name,
    email: readContact(from, "email"),
    phone: readContact(from, "phone"),
    gender: readGender(from.gender),
    birthDate: readDay(from.birthDate),
    npi: readText(from.npi) ?? firstOf(readList(from.identifier), npiOf),
    specialty: readText(from.specialty) ?? firstOf(readList(from.extension), specialtyOf),
    qualifications: readList(from.qualifications ?? from.qualification).flatMap(readQualification),
    languages: readTexts(from.languages ?? from.communication),
    address: readAddress(from.address),
    active: readBoolean(from.active),
  });
}

function npiOf(identifier: unknown): string | undefined {
  const { system, value } = readRecord(identifier);
  return system === npiSystem ? readText(value) : undefined;
}

function specialtyOf(extension: unknown): string | undefined {
  const { url, valueString } = readRecord(extension);
  return url === specialtyUrl ? readText(valueString) : undefined;
}

function readQualification(value: unknown): NonNullable<Practitioner["qualifications"]> {
  const from = readRecord(value);
  const name = readText(from.name) ?? readText(from.code) ?? readText(value);
  if (!name) return [];
  const identifier =
    readText(from.identifier) ??
    firstOf(readList(from.identifier), (item) => readText(readRecord(item).value));
  return [{ name, issuer: readText(from.issuer), identifier, period: readPeriod(from.period) }];
}

/** A practitioner from either form; undefined when there is no id. Who has no name goes by the e-mail address or the id. */
export function readPractitioner(json: unknown): Practitioner | undefined {
  const { id, firstName = "", lastName = "", ...rest } = practitionerFields(json);
  const type = readRecord(json).resourceType;
  if ((type !== undefined && type !== "Practitioner") || !id) return undefined;
  const isNamed = `${firstName}${lastName}`.trim() !== "";
  return { id, firstName, lastName: isNamed ? lastName : (rest.email ?? id), ...rest };
}
