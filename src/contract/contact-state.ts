import type { PatientDetails } from "./patient-contact.ts";
import type { Problem } from "./problem.ts";

/**
 * What became of one change. `PATCH /api/patients/:id` answers `changed` with 200, `confirming` with 202 while nobody knows
 * whether the clinic's records have it, and the problem itself in place of `failed`; `GET /api/contact-changes/:key` answers
 * any of the three with 200.
 */
export type ContactState =
  | ({ state: "changed" } & PatientDetails)
  | { state: "confirming"; key: string }
  | { state: "failed"; problem: Problem };
