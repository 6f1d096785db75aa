import type { Registration, RegistrationState } from "#contract/registration.ts";
import { requestJson } from "./request-json.ts";

/** Registers a patient. `key` is a UUID that belongs to this patient alone: however often it is sent, at most one is made. */
export function registerPatient(registration: Registration, key: string): Promise<RegistrationState> {
  return requestJson("/api/patients", {
    method: "POST",
    headers: { "idempotency-key": key },
    body: registration,
  });
}

/** What became of the patient who was registered with `key`. */
export function readRegistrationState(key: string): Promise<RegistrationState> {
  return requestJson(`/api/registrations/${encodeURIComponent(key)}`);
}
