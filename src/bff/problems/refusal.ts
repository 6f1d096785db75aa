import type { FieldIssue } from "#clinikapi/field-issues.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { PatientContact } from "#contract/patient-contact.ts";
import { type Alternative, type Conflict, type ProblemCode, problemStatus } from "#contract/problem.ts";

type Details = {
  errors?: FieldIssue[];
  conflicts?: Conflict[];
  alternatives?: Alternative[];
  current?: AppointmentView;
  currentContact?: PatientContact;
  retryAfter?: number;
};

/** Why Frontdesk does not do what was asked. Thrown where the fact is known, told once as a problem document. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, details: Details = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problemStatus[this.code];
  }
}
