import { readOtherNames } from "#clinikapi/fhir/read-person.ts";
import { type NameWord, nameWords, otherNameWords } from "./name-words.ts";
import { sourceField } from "./source-field.ts";
import type { Document, ResourceType } from "./store.ts";

/** What the index keeps of a resource besides its document: the time it takes, and the words of a person's name. */
export type IndexedFields = { startsAt: string; endsAt: string; words: NameWord[] };

/** A bound that is not given sorts after every instant. PostgreSQL's name for it. */
const unbounded = "infinity";

/** Reads what the index keeps out of a document in flat form. */
export function indexedFields(type: ResourceType, document: Document): IndexedFields {
  const { start, end } = type === "Schedule" ? periodOf(document.planningHorizon) : document;
  const isPerson = type === "Patient" || type === "Practitioner";
  return {
    startsAt: instantOf(start),
    endsAt: instantOf(isDay(end) ? dayAfter(end) : end),
    words: isPerson ? wordsOf(document) : [],
  };
}

// Names of before are known to the FHIR resource that the document came from.
const wordsOf = (document: Document): NameWord[] => [
  ...nameWords(textOf(document.firstName), textOf(document.lastName)),
  ...readOtherNames(document[sourceField]).flatMap(otherNameWords),
];

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

const periodOf = (value: unknown): Document =>
  typeof value === "object" && value !== null ? (value as Document) : {};

const isDay = (value: unknown): value is string => typeof value === "string" && value.length === 10;

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString();

function instantOf(value: unknown): string {
  const milliseconds = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? unbounded : new Date(milliseconds).toISOString();
}
