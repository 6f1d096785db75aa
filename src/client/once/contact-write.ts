import { type ContactWanted, changeContact, readContactState } from "#client/requests/change-contact.ts";
import type { ContactState } from "#contract/contact-state.ts";
import type { PatientDetails } from "#contract/patient-contact.ts";
import type { WriteKind, WriteState } from "./write-kind.ts";

/** A change of how a patient is reached. */
export const contactWrite: WriteKind<ContactWanted, PatientDetails> = {
  send: async (wanted, key) => stateOf(await changeContact(wanted, key)),
  read: async (key) => stateOf(await readContactState(key)),
  isRepeated: true,
};

const stateOf = (state: ContactState): WriteState<PatientDetails> =>
  state.state === "changed"
    ? { state: "done", done: { patient: state.patient, contact: state.contact } }
    : state;
