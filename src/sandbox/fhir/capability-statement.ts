import type { ResourceType } from "../store/store.ts";
import type { FhirKind } from "./fhir-kind.ts";
import { fhirKinds } from "./fhir-kinds.ts";

const interactions = ["create", "read", "update", "patch", "delete", "search-type"];

// The day on which what the statement says changed last; a statement must have one.
const date = "2026-11-22";

/** What the FHIR interface at `root` can do: a FHIR R4 CapabilityStatement, made from what the routes are made from. */
export function capabilityStatement(root: string) {
  return {
    resourceType: "CapabilityStatement",
    status: "active",
    date,
    kind: "instance",
    software: { name: "Frontdesk's sandbox of ClinikAPI" },
    implementation: { description: "A sandbox without real patients", url: root },
    fhirVersion: "4.0.1",
    format: ["application/fhir+json", "json"],
    patchFormat: ["application/json-patch+json"],
    rest: [
      {
        mode: "server",
        security: { description: "An API key in the header x-api-key" },
        resource: Object.values(fhirKinds).map(resourceCapability),
      },
    ],
  };
}

function resourceCapability(kind: FhirKind) {
  const { type, includes, parameters } = kind;
  return {
    type,
    interaction: interactions.map((code) => ({ code })),
    versioning: "versioned",
    readHistory: false,
    updateCreate: false,
    conditionalCreate: false,
    conditionalUpdate: false,
    conditionalDelete: "not-supported",
    ...nonEmpty(
      "searchInclude",
      Object.keys(includes).map((parameter) => `${type}:${parameter}`),
    ),
    ...nonEmpty("searchRevInclude", reversesOf(type)),
    searchParam: Object.entries(parameters).map(([name, parameter]) => ({ name, type: parameter.type })),
  };
}

const nonEmpty = (element: string, list: string[]) => (list.length > 0 ? { [element]: list } : {});

/** The includes of all kinds that lead to resources of this type. */
export function reversesOf(type: ResourceType): string[] {
  return Object.values(fhirKinds).flatMap(({ type: from, includes }) =>
    Object.entries(includes)
      .filter(([, include]) => include.types.includes(type))
      .map(([parameter]) => `${from}:${parameter}`),
  );
}
