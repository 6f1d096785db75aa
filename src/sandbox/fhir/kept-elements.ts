import { isDeepStrictEqual } from "node:util";
import { flatFields } from "../resources/flat-fields.ts";
import { sourceField } from "../store/source-field.ts";
import type { Document } from "../store/store.ts";
import type { FhirKind } from "./fhir-kind.ts";

/** The document to store for flat fields that came from `source`, a FHIR resource. */
export function documentOf(kind: FhirKind, fields: Document, source: Document): Document {
  const { id: _, resourceType: __, ...elements } = source;
  const { id: ___, resourceType: ____, ...written } = kind.write({ ...fields, id: "new" });
  return isDeepStrictEqual(elements, written) ? fields : { ...fields, [sourceField]: source };
}

/**
 * A document as FHIR R4. An element that its source had, and whose meaning has not changed since, is answered as it came:
 * with its codings, further names and extensions.
 */
export function elementsOf(kind: FhirKind, id: string, document: Document): Document {
  const written = kind.write({ ...flatFields(document), id });
  const source = document[sourceField];
  if (typeof source !== "object" || source === null) return written;
  const before = kind.write({ ...kind.fields(source), id });
  const kept = Object.entries(source).filter(([element]) =>
    element in kind.schema.def.shape
      ? isDeepStrictEqual(before[element], written[element])
      : element !== "id",
  );
  const keptNames = new Set(kept.map(([element]) => element));
  const fresh = Object.entries(written).filter(([element]) => !keptNames.has(element));
  return { ...Object.fromEntries(fresh), ...Object.fromEntries(kept), id };
}
