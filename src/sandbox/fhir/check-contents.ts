import { text } from "#clinikapi/values.ts";
import { invalidFields } from "#sandbox/http/sandbox-error.ts";
import type { FhirKind } from "./fhir-kind.ts";

const commonElements = [
  "meta",
  "implicitRules",
  "language",
  "text",
  "contained",
  "extension",
  "modifierExtension",
];

const storable = text(1_048_576);

/** Refuses what could not be kept as it came, and elements that FHIR R4 does not have. */
export function checkContents(kind: FhirKind, resource: object): void {
  const known = new Set([...Object.keys(kind.schema.def.shape), ...kind.otherElements, ...commonElements]);
  for (const [element, value] of Object.entries(resource)) {
    // An element `birthDate` of a primitive type may have extensions beside it, in `_birthDate`.
    if (!known.has(element.replace(/^_/, ""))) refuse(element, "is not an element of this resource");
    checkValue(element, value);
  }
}

function checkValue(element: string, value: unknown): void {
  if (typeof value === "string" && !storable.safeParse(value).success) {
    refuse(element, "has a character that cannot be stored");
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    checkValue(element, name);
    checkValue(element, member);
  }
}

function refuse(element: string, message: string): never {
  throw invalidFields([{ field: element.replace(/[^\w.-]/g, "?").slice(0, 64), message }]);
}
