import type { ContactState } from "#contract/contact-state.ts";
import type { ContactChange } from "#contract/patient-contact.ts";
import { requestJson } from "./request-json.ts";

/** Of which patient what is to be changed. */
export type ContactWanted = { patientId: string; contact: ContactChange };

/** Changes how a patient is reached, at most once for each `key`, a UUID. Throws an ApiProblem. */
export function changeContact({ patientId, contact }: ContactWanted, key: string): Promise<ContactState> {
  return requestJson(`/api/patients/${encodeURIComponent(patientId)}`, {
    method: "PATCH",
    headers: { "idempotency-key": key },
    body: contact,
  });
}

/** What became of the change that was sent with `key`. */
export function readContactState(key: string): Promise<ContactState> {
  return requestJson(`/api/contact-changes/${encodeURIComponent(key)}`);
}
