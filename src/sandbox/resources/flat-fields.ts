import { sourceField } from "../store/source-field.ts";
import type { Document } from "../store/store.ts";

/** A document without what only FHIR knows. */
export function flatFields(document: Document): Document {
  const { [sourceField]: _, ...fields } = document;
  return fields;
}

/** What of a document only FHIR knows. */
export const fhirSource = (document: Document): Document =>
  sourceField in document ? { [sourceField]: document[sourceField] } : {};
