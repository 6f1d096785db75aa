import { applyJsonPatch } from "../resources/change-fields.ts";
import type { Document } from "../store/store.ts";
import type { FhirKind } from "./fhir-kind.ts";
import { type ParsedResource, parseVersion } from "./parse-resource.ts";

/**
 * A resource with the changes of a PATCH: a list is a JSON Patch (RFC 6902), an object has the elements to change, those
 * that are null to remove. Throws when the outcome is no resource of this kind.
 */
export function patchResource(kind: FhirKind, resource: Document, body: unknown): ParsedResource {
  return parseVersion(kind, String(resource.id), changed(resource, body));
}

function changed(resource: Document, body: unknown): unknown {
  if (Array.isArray(body)) return applyJsonPatch(resource, body);
  if (typeof body !== "object" || body === null) return body;
  const merged = Object.entries({ ...resource, ...body });
  return Object.fromEntries(merged.filter(([, value]) => value !== null));
}
