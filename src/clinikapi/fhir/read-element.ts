import * as z from "zod/mini";
import { day, instant, moment, resourceId } from "../values.ts";

// Each of these takes a field in ClinikAPI's flat form or in FHIR's, and answers undefined for what it cannot read:
// one odd field must not keep a person from seeing the rest.

export function readRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export const readList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Plain text, a CodeableConcept's or Coding's words, or the first of a list that has any. */
export function readText(value: unknown): string | undefined {
  if (typeof value === "string") return value || undefined;
  if (Array.isArray(value)) return firstOf(value, readText);
  if (typeof value !== "object" || value === null) return undefined;
  const { text, coding, display, code } = readRecord(value);
  return firstOf([text, coding, display, code], readText);
}

/** Every text of a list, or of one text or concept that stands alone. */
export const readTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(readText).filter((text) => text !== undefined);

export const readNumber = (value: unknown) => (typeof value === "number" ? value : undefined);

export const readBoolean = (value: unknown) => (typeof value === "boolean" ? value : undefined);

/** An instant with its zone; one without seconds gets them, one without a zone is no instant. */
export function readInstant(value: unknown): string | undefined {
  if (z.safeParse(instant, value).success) return value as string;
  if (typeof value !== "string" || !/T.+(Z|[+-]\d\d:\d\d)$/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A calendar day; of a date-time its day as written. */
export function readDay(value: unknown): string | undefined {
  const written = typeof value === "string" ? value.slice(0, 10) : undefined;
  return z.safeParse(day, written).success ? written : undefined;
}

/** An instant, or the calendar day that stands in its place. */
const readMoment = (value: unknown): string | undefined =>
  z.safeParse(moment, value).success ? (value as string) : readInstant(value);

/** Start and end, each where `readBound` can read it; undefined when it can read neither. */
export function readPeriod(
  value: unknown,
  readBound: (bound: unknown) => string | undefined = readMoment,
): { start?: string; end?: string } | undefined {
  const start = readBound(readRecord(value).start);
  const end = readBound(readRecord(value).end);
  if (!start && !end) return undefined;
  return { ...(start && { start }), ...(end && { end }) };
}

export const readId = (value: unknown): string | undefined =>
  z.safeParse(resourceId, value).success ? (value as string) : undefined;

/** `Type/id` of a reference, whether it stands alone or in a Reference, relative, absolute or with a version. */
export function readReference(value: unknown): string | undefined {
  const written = typeof value === "string" ? value : readRecord(value).reference;
  if (typeof written !== "string") return undefined;
  const found = /(?:^|\/)([A-Z][A-Za-z]*)\/([A-Za-z0-9._-]{1,128})(?:\/_history\/[^/]+)?$/.exec(written);
  return found ? `${found[1]}/${found[2]}` : undefined;
}

/** The id in the first reference to a resource of `type` among `values`. */
export function readReferenceId(type: string, ...values: unknown[]): string | undefined {
  const of = (value: unknown) => {
    const [found, id] = readReference(value)?.split("/") ?? [];
    return found === type ? id : undefined;
  };
  return firstOf(values, (value) => (Array.isArray(value) ? firstOf(value, of) : of(value)));
}

export function firstOf<T>(values: unknown[], read: (value: unknown) => T | undefined): T | undefined {
  for (const value of values) {
    const found = read(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
