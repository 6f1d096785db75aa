import { type Address, genders } from "../person.ts";
import { firstOf, readList, readRecord, readText, readTexts } from "./read-element.ts";
import { tidy } from "./tidy.ts";

type Fields = Record<string, unknown>;

/** The parts of a person's name that can be read; `fullName` is there when any other is. */
export type PersonName = {
  firstName?: string;
  lastName?: string;
  fullName?: string;
  prefix?: string[];
  suffix?: string[];
};

/** A name from `firstName`, `lastName` and `fullName`, or from FHIR's list of names, of which the official one counts. */
export function readName(from: Fields): PersonName {
  const name = chosenName(from.name);
  const given = readTexts(name.given).join(" ") || undefined;
  const written = firstOf([from.fullName, name.text, from.name], readWords);
  const split = splitName(written);
  const firstName = readText(from.firstName) ?? given ?? (name.family ? undefined : split.firstName);
  const lastName = readText(from.lastName) ?? readText(name.family) ?? (given ? undefined : split.lastName);
  return tidy({
    firstName,
    lastName,
    fullName: written ?? [firstName, lastName].filter(Boolean).join(" ").trim(),
    prefix: readTexts(from.prefix ?? name.prefix),
    suffix: readTexts(from.suffix ?? name.suffix),
  });
}

function chosenName(value: unknown): Fields {
  const names = Array.isArray(value) ? value.map(readRecord) : [readRecord(value)];
  const inUse = (use: string) => names.find((name) => name.use === use);
  return inUse("official") ?? inUse("usual") ?? names.find((name) => name.use !== "old") ?? {};
}

const readWords = (value: unknown) => (typeof value === "string" && value.trim() ? value : undefined);

// Of a name in one piece the last word is taken for the family's: a guess, and better than a blank.
function splitName(written: string | undefined): { firstName?: string; lastName?: string } {
  const words = written?.trim().split(/\s+/) ?? [];
  const lastName = words.pop();
  return { ...(words.length > 0 && { firstName: words.join(" ") }), ...(lastName && { lastName }) };
}

/** `phone` or `email`, flat or as the first contact point of that kind. */
export function readContact(from: Fields, system: "phone" | "email"): string | undefined {
  const points = readList(from.telecom).map(readRecord);
  return readText(from[system]) ?? firstOf(points, (point) => pointOf(point, system));
}

function pointOf(point: unknown, system: string): string | undefined {
  const { system: kind, value } = readRecord(point);
  return kind === system ? readText(value) : undefined;
}

export const readGender = (value: unknown) => genders.find((gender) => gender === value);

/** An address, or the first of FHIR's list of them. */
export function readAddress(value: unknown): Address | undefined {
  const from = readRecord(Array.isArray(value) ? value[0] : value);
  return tidy({
    line: readTexts(from.line),
    city: readText(from.city),
    state: readText(from.state),
    postalCode: readText(from.postalCode),
    country: readText(from.country),
  });
}
