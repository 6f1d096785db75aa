import { bookingDraftStorage as storageName } from "#client/addresses/booking-prefill.ts";
import { forgetInTab, isObject, type Kept, keepInTab, keptInTab } from "#client/tab/kept-in-tab.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { type BookingDraft, blankDraft } from "./booking-draft.ts";

/**
 * A booking that was sent and of which no certain answer came yet. `at`: when, in milliseconds since 1970, or 0 when
 * another one had been sent under its key before. `values`: what stood in the form then, as JSON.
 */
export type SentBooking = { booking: BookingWithOverride; at: number; values: string };

/** A form that was left before it was booked, as this tab keeps it. */
export type KeptDraft = Kept & {
  /** The `Idempotency-Key` of the form. */
  key: string;
  values: BookingDraft;
  /** Who was chosen, with no more than tells one from a namesake. */
  patient?: Pick<PatientSummary, "id" | "name" | "birthDate">;
  sent?: SentBooking;
};

/** The form that this person left in this tab. */
export const keptDraft = (staffId: string | undefined): KeptDraft | undefined =>
  keptInTab(storageName, staffId, isDraft);

export const keepDraft = (draft: KeptDraft): void => keepInTab(storageName, draft);

export const forgetDraft = (): void => forgetInTab(storageName);

function isDraft(draft: unknown): draft is KeptDraft {
  if (!isObject(draft) || typeof draft["key"] !== "string" || typeof draft["savedAt"] !== "number")
    return false;
  const { values, patient, sent } = draft;
  if (!isObject(values) || !Object.keys(blankDraft("")).every((field) => typeof values[field] === "string"))
    return false;
  const isSent = isObject(sent) && isObject(sent["booking"]) && typeof sent["at"] === "number";
  const isKnown = isObject(patient) && patient["id"] === values["patientId"];
  // A chosen patient of whom nothing is known could not be read back.
  return (sent === undefined || isSent) && (isKnown || values["patientId"] === "");
}
