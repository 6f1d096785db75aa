import type { BookingWithOverride } from "#contract/booking-request.ts";
import { bookingDraftStorage as storageName } from "#contract/client/booking-prefill.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { type BookingDraft, blankDraft } from "./booking-draft.ts";

/** A booking that was sent and of which no certain answer came yet. `at`: when, in milliseconds since 1970. */
export type SentBooking = { booking: BookingWithOverride; at: number };

/** A form that was left before it was booked, as this tab keeps it. */
export type KeptDraft = {
  /** The `Idempotency-Key` of the form. */
  key: string;
  /** Whose it is, where people sign in: nobody else gets to see it. */
  staffId?: string;
  savedAt: number;
  values: BookingDraft;
  /** Who was chosen, with no more than tells one from a namesake. */
  patient?: Pick<PatientSummary, "id" | "name" | "birthDate">;
  sent?: SentBooking;
};

/** A form that was left yesterday is no longer meant today. */
const longestMs = 12 * 3_600_000;

/** The form that this person left in this tab. Anybody else's, an old one, or what cannot be read, is erased. */
export function keptDraft(staffId: string | undefined): KeptDraft | undefined {
  const draft = stored();
  if (draft && draft.staffId === staffId && Date.now() - draft.savedAt < longestMs) return draft;
  forgetDraft();
  return undefined;
}

/** Keeps a form in this tab alone. A browser that keeps nothing loses no more than that. */
export function keepDraft(draft: KeptDraft): void {
  try {
    sessionStorage.setItem(storageName, JSON.stringify(draft));
  } catch {}
}

/** Erases what this tab keeps. */
export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(storageName);
  } catch {}
}

function stored(): KeptDraft | undefined {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(storageName) ?? "null");
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

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
