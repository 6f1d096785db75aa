import type { FieldIssue } from "#clinikapi/field-issues.ts";
import { invalidFields, SandboxError } from "#sandbox/http/sandbox-error.ts";
import type { FhirKind } from "./fhir-kind.ts";

// The elements that the flat form's fields come from, where the names differ.
const elements: Record<string, string> = {
  patientId: "participant",
  "Appointment.practitionerId": "participant",
  practitionerId: "practitioner",
  basedOnId: "basedOn",
  firstName: "name",
  lastName: "name",
  phone: "telecom",
  email: "telecom",
  languages: "communication",
  generalPractitionerId: "generalPractitioner",
  npi: "identifier",
  qualifications: "qualification",
  role: "code",
  organizationName: "organization",
  locationName: "location",
  actorIds: "actor",
  scheduleId: "schedule",
};

/** An error that names fields of the flat form, with FHIR's elements in their place; any other error as it is. */
export function inElements({ type }: FhirKind, error: unknown): unknown {
  if (!(error instanceof SandboxError) || error.fields.length === 0) return error;
  const renamed = error.fields.map(({ field, message }): [string, FieldIssue] => {
    const [first = "", ...rest] = field.split(".");
    const element = elements[`${type}.${first}`] ?? elements[first] ?? first;
    const issue = { field: [element, ...rest].join("."), message };
    return [`${issue.field}: ${message}`, issue];
  });
  // Two fields may come from one element, which then is wrong once.
  return invalidFields([...new Map(renamed).values()]);
}
