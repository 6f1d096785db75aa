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

/** The names that somebody had before or has besides, each in one line and once. */
export function readOtherNames(json: unknown): string[] {
  const from = readRecord(json);
  const chosen = chosenName(from.name);
  const others = namesOf(from.name)
    .filter((name) => name !== chosen)
    .map((name) => readWords(name.text) ?? [...readTexts(name.given), ...readTexts(name.family)].join(" "));
  const { fullName } = readName(from);
  return [...new Set(others)].filter((name) => name.trim() !== "" && name !== fullName);
}

const namesOf = (value: unknown) => (Array.isArray(value) ? value.map(readRecord) : [readRecord(value)]);

/** The name of a list that somebody goes by; the very one. Of two official ones the one that has ended is not it. */
export function chosenName(value: unknown): Fields {
  const names = namesOf(value).filter(({ use, period }) => use !== "old" && !hasEnded(period));
  const inUse = (use: string) => names.find((name) => name.use === use);
  return inUse("official") ?? inUse("usual") ?? names[0] ?? namesOf(value)[0] ?? {};
}

/** Whether a period lies before this day. A bound may be a year or a month, which lasts to its end. */
function hasEnded(period: unknown): boolean {
  const { end } = readRecord(period);
  if (typeof end !== "string") return false;
  const today = new Date().toISOString();
  return end.slice(0, 10) < today.slice(0, Math.min(end.length, 10));
}

const readWords = (value: unknown) => (typeof value === "string" && value.trim() ? value : undefined);

// Of a name in one piece the last word is taken for the family's: a guess, and better than a blank.
function splitName(written: string | undefined): { firstName?: string; lastName?: string } {
  const words = written?.trim().split(/\s+/) ?? [];
  const lastName = words.pop();
  return { ...(words.length > 0 && { firstName: words.join(" ") }), ...(lastName && { lastName }) };
}

/** `phone` or `email`, flat or of the contact points of that kind the first that is in use, those with a rank before all others. */
export const readContact = (from: Fields, system: "phone" | "email"): string | undefined =>
  readText(from[system]) ?? readText(chosenContact(readList(from.telecom), system)?.value);

/** The contact point of a list that is somebody's phone or e-mail address; the very one, or nothing. */
export function chosenContact(telecom: unknown[], system: string): Fields | undefined {
  const points = telecom
    .map(readRecord)
    .filter((point) => point.system === system && readText(point.value) !== undefined);
  const inUse = points.filter(({ use, period }) => use !== "old" && !hasEnded(period));
  return inUse.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

const unranked = Number.MAX_SAFE_INTEGER;
const rankOf = ({ rank }: Fields) => (typeof rank === "number" ? rank : unranked);

export const readGender = (value: unknown) => genders.find((gender) => gender === value);

/** The address of a list at which somebody is; the very one. */
export function chosenAddress(addresses: unknown[]): unknown {
  const inUse = addresses.find((address) => {
    const { use, period } = readRecord(address);
    return use !== "old" && !hasEnded(period);
  });
  return inUse ?? addresses[0];
}

/** An address, or of FHIR's list of them the first that is in use. */
export function readAddress(value: unknown): Address | undefined {
  const from = readRecord(Array.isArray(value) ? chosenAddress(value) : value);
  return tidy({
    line: readTexts(from.line),
    city: readText(from.city),
    state: readText(from.state),
    postalCode: readText(from.postalCode),
    country: readText(from.country),
  });
}

/** The year of a birth date, or the year with the month, where no day is known. */
export function readBirthMonth(json: unknown): string | undefined {
  const { birthDate } = readRecord(json);
  return typeof birthDate === "string" && /^\d{4}(-\d\d)?$/.test(birthDate) ? birthDate : undefined;
}
