import type { Conflict } from "#contract/problem.ts";
import { timeRangeText } from "#contract/texts/format.ts";
import { isolated } from "#contract/texts/isolated.ts";
import { texts } from "#contract/texts/texts.ts";

/** Where the server names nobody, the people of the refused booking. */
type Around = { patient?: string; practitioner?: string; timeZone: string };

/** What is in the way, when, and with whom, as one sentence. */
export function conflictText(conflict: Conflict, around: Around): string {
  const time = timeRangeText(new Date(conflict.start), new Date(conflict.end), around.timeZone);
  const practitioner = named(conflict.practitionerName ?? around.practitioner, texts.taken.thePractitioner);
  if (conflict.with === "patient") {
    const patient = named(conflict.patientName ?? around.patient, texts.taken.thePatient);
    const other = conflict.practitionerName;
    return sentence(
      texts.taken.patient(patient, time),
      other && texts.taken.withPractitioner(isolated(other)),
    );
  }
  if (conflict.with === "practitioner") {
    const other = conflict.patientName;
    // The clinic's own schedule has no appointment with anybody.
    const say = conflict.patientId || conflict.appointmentId ? texts.taken.practitioner : texts.taken.notFree;
    return sentence(say(practitioner, time), other && texts.taken.forPatient(isolated(other)));
  }
  return sentence(texts.taken[conflict.with](practitioner, time));
}

const named = (name: string | undefined, otherwise: string) => (name ? isolated(name) : otherwise);

const sentence = (...parts: (string | undefined)[]) => `${parts.filter(Boolean).join("")}.`;
