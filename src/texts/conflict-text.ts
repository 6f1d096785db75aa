import type { Conflict } from "#contract/problem.ts";
import { takenTexts } from "#texts/taken/taken-texts.ts";
import { isolated } from "./isolated.ts";
import { spanText } from "./span-text.ts";

/** Where the server names nobody, the people of the refused booking. */
type Around = { patient?: string; practitioner?: string; timeZone: string };

/** What is in the way, when, and with whom, as one sentence. */
export function conflictText(conflict: Conflict, around: Around): string {
  const time = spanText(new Date(conflict.start), new Date(conflict.end), around.timeZone);
  const practitioner = named(conflict.practitionerName ?? around.practitioner, takenTexts().thePractitioner);
  if (conflict.with === "patient") {
    const patient = named(conflict.patientName ?? around.patient, takenTexts().thePatient);
    const other = conflict.practitionerName;
    return sentence(
      takenTexts().patient(patient, time),
      other && takenTexts().withPractitioner(isolated(other)),
    );
  }
  if (conflict.with === "practitioner") {
    const other = conflict.patientName;
    // The clinic's own schedule has no appointment with anybody.
    const say =
      conflict.patientId || conflict.appointmentId ? takenTexts().practitioner : takenTexts().notFree;
    return sentence(
      say(practitioner, time),
      other && takenTexts().forPatient(isolated(other)),
      conflict.reason && takenTexts().because(isolated(conflict.reason)),
    );
  }
  return sentence(takenTexts()[conflict.with](practitioner, time));
}

const named = (name: string | undefined, otherwise: string) => (name ? isolated(name) : otherwise);

const sentence = (...parts: (string | undefined)[]) => `${parts.filter(Boolean).join("")}.`;
