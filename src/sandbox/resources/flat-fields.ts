import type { Document } from "../store/store.ts";

/** Under this name a document keeps the FHIR resource it came from, where the flat form does not have all of it. */
export const sourceField = "fhir";

/** A document without what only FHIR knows. */
export function flatFields(document: Document): Document {
  const { [sourceField]: _, ...fields } = document;
  return fields;
}

/** What of a document only FHIR knows. */
export const fhirSource = (document: Document): Document =>
  sourceField in document ? { [sourceField]: document[sourceField] } : {};
