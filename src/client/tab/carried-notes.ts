import { forgetInTab, isObject, type Kept, keepInTab, keptInTab } from "./kept-in-tab.ts";

/** What was written about the visit that follows an appointment, for whoever books it. */
export type CarriedNotes = Kept & { reason: string; instructions: string };

const nameOf = (appointmentId: string) => `frontdesk.carried-notes ${appointmentId}`;

/** Carries what was written in one form over to another that is about the same visit; no address shows it. */
export const carryNotes = (appointmentId: string, notes: CarriedNotes): void =>
  keepInTab(nameOf(appointmentId), notes);

/** What this person carried over last, unless it is older than `than`, in milliseconds since 1970. */
export function carriedNotes(appointmentId: string, staffId: string | undefined, than = 0) {
  const carried = keptInTab(nameOf(appointmentId), staffId, isCarried);
  if (!carried || carried.savedAt < than) return {};
  return { reason: carried.reason, instructions: carried.instructions };
}

export const forgetCarriedNotes = (appointmentId: string): void => forgetInTab(nameOf(appointmentId));

const isCarried = (notes: unknown): notes is CarriedNotes =>
  isObject(notes) &&
  typeof notes["savedAt"] === "number" &&
  typeof notes["reason"] === "string" &&
  typeof notes["instructions"] === "string";
