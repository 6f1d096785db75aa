import { isDeepStrictEqual } from "node:util";
import type { ContactPoint } from "#clinikapi/fhir/elements.ts";
import { chosenAddress, chosenContact, chosenName } from "#clinikapi/fhir/read-person.ts";
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
  const fresh = Object.entries(written)
    .filter(([element]) => !keptNames.has(element))
    .map(([element, value]) => [element, changedIn(element, (source as Document)[element], value)]);
  return { ...Object.fromEntries(fresh), ...Object.fromEntries(kept), id };
}

// The flat form knows one phone, one e-mail address, one address and one name; a change of it leaves all others as they came.
function changedIn(element: string, before: unknown, after: unknown): unknown {
  if (!Array.isArray(before) || !Array.isArray(after)) return after;
  if (element === "telecom") return withContacts(before, after as ContactPoint[]);
  if (element === "address") return withAddress(before, after[0]);
  return element === "name" ? withName(before, after[0]) : after;
}

// What an address is for stays; the words in one piece are those of the address that it was.
function withAddress(before: unknown[], after: unknown): unknown[] {
  const chosen = chosenAddress(before);
  const { use, type, period } = chosen as Document;
  const fresh = Object.fromEntries(
    Object.entries({ use, type, period }).filter(([, value]) => value !== undefined),
  );
  return before.map((address) => (address === chosen ? { ...fresh, ...(after as Document) } : address));
}

function withName(before: unknown[], after: unknown): unknown[] {
  const chosen = chosenName(before);
  const { use, period } = chosen;
  const fresh = {
    ...(use !== undefined && { use }),
    ...(period !== undefined && { period }),
    ...(after as Document),
  };
  return before.map((name) => (name === chosen ? fresh : name));
}

function withContacts(before: unknown[], after: ContactPoint[]): unknown[] {
  return ["phone", "email"].reduce<unknown[]>((points, system) => {
    const chosen = chosenContact(points, system);
    const value = after.find((point) => point.system === system)?.value;
    if (!chosen) return value === undefined ? points : points.concat({ system, value });
    const others = points.filter((point) => point !== chosen);
    return value === undefined ? others : points.with(points.indexOf(chosen), { ...chosen, value });
  }, before);
}
