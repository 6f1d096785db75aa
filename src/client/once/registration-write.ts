import { readRegistrationState, registerPatient } from "#client/requests/register-patient.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration, RegistrationState } from "#contract/registration.ts";
import type { WriteKind, WriteState } from "./write-kind.ts";

/** A patient who is registered. */
export const registrationWrite: WriteKind<Registration, PatientSummary> = {
  send: async (registration, key) => stateOf(await registerPatient(registration, key)),
  read: async (key) => stateOf(await readRegistrationState(key)),
  isRepeated: true,
};

const stateOf = (state: RegistrationState): WriteState<PatientSummary> =>
  state.state === "registered" ? { state: "done", done: state.patient } : state;
