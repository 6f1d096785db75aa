import type { PatientSummary } from "#contract/patient.ts";
import type { Registration, RegistrationState } from "#contract/registration.ts";
import { ApiProblem } from "./api-problem.ts";
import { requestJson } from "./request-json.ts";

type Registering = {
  registration: Registration;
  /** A UUID that belongs to this patient alone: however often it is asked with it, at most one patient is made. */
  key: string;
  /** Hears that the answer is not in yet. */
  onWaiting: () => void;
  /** Passes the time between two looks. */
  pause: () => Promise<void>;
  signal: AbortSignal;
};

const mostSilences = 30;

/**
 * Registers a patient, and asks again until it is certain what came of it. Throws an {@link ApiProblem} when nobody was registered,
 * or when the server stays silent for so long that nobody can tell.
 */
export async function registerPatient(registering: Registering): Promise<PatientSummary> {
  const { registration, key, onWaiting, pause, signal } = registering;
  for (let silences = 0; ; ) {
    try {
      const answer = await requestJson<RegistrationState>("/api/patients", {
        method: "POST",
        headers: { "idempotency-key": key },
        body: registration,
        signal,
      });
      if (answer.state === "registered") return answer.patient;
    } catch (error) {
      const isSilent = error instanceof ApiProblem && error.problem === undefined;
      silences += 1;
      if (!isSilent || silences > mostSilences) throw error;
    }
    onWaiting();
    await pause();
    signal.throwIfAborted();
  }
}
