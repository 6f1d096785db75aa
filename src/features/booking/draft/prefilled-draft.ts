import type { BookingPrefill } from "#client/addresses/booking-prefill.ts";
import { changeStart } from "#domain/appointment/appointment-time.ts";
import type { Day } from "#domain/wall-clock.ts";
import { type BookingDraft, blankDraft, timeEntry } from "./booking-draft.ts";

/** A new form with what is known already. `day` is the one looked at, `timeZone` the clinic's. */
export function prefilledDraft(
  prefill: BookingPrefill,
  { day, timeZone }: { day: Day; timeZone: string },
): BookingDraft {
  const { patient, practitioner, start = "", minutes, priority } = prefill;
  const blank = blankDraft(prefill.day ?? day);
  const draft: BookingDraft = {
    ...blank,
    patientId: patient?.id ?? "",
    patientText: patient?.name ?? "",
    practitionerId: practitioner?.id ?? "",
    practitionerText: practitioner?.name ?? "",
    anySpecialty: (!practitioner && prefill.specialty) || "",
    minutesDuration: minutes === undefined ? blank.minutesDuration : String(minutes),
    priority: priority === undefined ? "" : String(priority),
    appointmentType: prefill.type ?? "",
    serviceType: prefill.service ?? "",
    specialty: prefill.serviceSpecialty ?? "",
    reasonCode: prefill.reason ?? "",
    patientInstruction: prefill.instructions ?? "",
  };
  const time = changeStart(timeEntry(draft), start, timeZone);
  return { ...draft, start: time.start, end: time.end };
}
