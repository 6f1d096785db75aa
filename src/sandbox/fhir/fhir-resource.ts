import type { Document, Stored } from "../store/store.ts";
import type { FhirKind } from "./fhir-kind.ts";
import { elementsOf } from "./kept-elements.ts";

/** A stored resource as FHIR R4, with its version. */
export function fhirResource(kind: FhirKind, { id, document, revision, writtenAt }: Stored): Document {
  const { resourceType, meta, ...elements } = elementsOf(kind, id, document);
  const kept = typeof meta === "object" ? meta : {};
  return {
    resourceType,
    id,
    meta: { ...kept, versionId: String(revision), lastUpdated: writtenAt.toISOString() },
    ...elements,
  };
}
