import { invalidFields } from "#sandbox/http/sandbox-error.ts";
import { parseFields } from "../resources/parse-fields.ts";
import { resourceKinds } from "../resources/resource-kinds.ts";
import type { Document } from "../store/store.ts";
import { checkContents } from "./check-contents.ts";
import { FhirError } from "./fhir-error.ts";
import type { FhirKind } from "./fhir-kind.ts";
import { inElements } from "./in-elements.ts";

/** A FHIR resource that was found good: itself, and its fields in flat form. */
export type ParsedResource = { source: Document; fields: Document };

/** Reads a body as a resource of this kind; throws a `VALIDATION_ERROR` that names every element that is wrong. */
export function parseResource(kind: FhirKind, body: unknown): ParsedResource {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw invalidFields([{ field: "body", message: "must be an object" }]);
  }
  checkContents(kind, body);
  parseFields(kind.schema, body);
  const { id: _, fullName: __, ...fields } = kind.fields(body);
  return { source: body as Document, fields: parseFlat(kind, fields) };
}

/** As {@link parseResource}, a new version of the resource with this id. */
export function parseVersion(kind: FhirKind, id: string, body: unknown): ParsedResource {
  const parsed = parseResource(kind, body);
  if (parsed.source.id !== id) throw new FhirError("id: must be the id in the address");
  return parsed;
}

function parseFlat(kind: FhirKind, fields: Document): Document {
  try {
    return parseFields(kind.flat ?? resourceKinds[kind.type].create, fields);
  } catch (error) {
    throw inElements(kind, error);
  }
}
