import { stepWrite } from "#client/once/change-write.ts";
import { contactWrite } from "#client/once/contact-write.ts";
import type { WriteKind } from "#client/once/write-kind.ts";
import type { Change } from "#client/requests/change-appointment.ts";
import type { ContactWanted } from "#client/requests/change-contact.ts";

/** What a place can leave behind: a change of an appointment, or of how a patient is reached. */
export type LeftWanted = Change | ContactWanted;

/** Sends and follows whichever it is. */
export const leftWrite: WriteKind<LeftWanted, unknown> = {
  send: (wanted, key) => ("contact" in wanted ? contactWrite.send(wanted, key) : stepWrite.send(wanted, key)),
  read: (key, wanted) => ("contact" in wanted ? contactWrite.read(key, wanted) : stepWrite.read(key, wanted)),
  isRepeated: true,
};
