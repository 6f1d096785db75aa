import type { Conflict } from "#contract/problem.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { takenTexts } from "#texts/taken/taken-texts.ts";
import { weekdayText, wholeDayText } from "./format.ts";
import { isolated } from "./isolated.ts";
import { spanText } from "./span-text.ts";
import { standingText } from "./standing-text.ts";

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
    if (conflict.patientName)
      return sentence(takenTexts().isWith(practitioner, isolated(conflict.patientName), time));
    // The clinic's own schedule has no appointment with anybody.
    const say =
      conflict.patientId || conflict.appointmentId ? takenTexts().practitioner : takenTexts().notFree;
    return sentence(
      say(practitioner, time),
      conflict.reason && takenTexts().because(isolated(conflict.reason)),
    );
  }
  if (conflict.with === "standing") {
    const patient = named(conflict.patientName ?? around.patient, takenTexts().thePatient);
    return sentence(takenTexts().standing(patient, standingText(conflict) ?? ""));
  }
  if (conflict.with === "leave") return sentence(takenTexts().leave(practitioner, time));
  const who = conflict.practitionerId || conflict.practitionerName ? practitioner : undefined;
  return sentence(closedText(conflict, who, around.timeZone));
}

/** That a practitioner, or without one anybody, does not work then. */
function closedText({ start, end, closed }: Conflict, practitioner: string | undefined, timeZone: string) {
  const day = wallClockDay(new Date(start), timeZone);
  const says = takenTexts();
  if (closed === "weekday") {
    const weekday = weekdayText(day, "long");
    return practitioner ? says.notOnWeekday(practitioner, weekday) : says.nobodyOnWeekday(weekday);
  }
  if (closed === "day") {
    const named = wholeDayText(day);
    return practitioner ? says.notOnDay(practitioner, named) : says.nobodyOnDay(named);
  }
  const time = spanText(new Date(start), new Date(end), timeZone);
  return practitioner ? says["outside-hours"](practitioner, time) : says.nobody(time);
}

/** The conflicts of one time in a few words: that it is taken, or that nobody works then. */
export function conflictTitle(conflicts: readonly Conflict[], around: Omit<Around, "patient">): string {
  if (isOfStanding(conflicts)) return takenTexts().standingTitle;
  const away = conflicts.filter(isAbsence);
  const [first] = away;
  if (!first || away.length < conflicts.length) return takenTexts().takenTitle;
  if (first.with === "outside-hours" && !first.practitionerId && !first.practitionerName)
    return takenTexts().closedTitle;
  return takenTexts().awayTitle(
    named(first.practitionerName ?? around.practitioner, takenTexts().thePractitioner),
  );
}

/** Whether nobody has the time, but nobody works then. */
export const isAbsence = ({ with: kind }: Conflict) => kind === "outside-hours" || kind === "leave";

/** Whether nothing is in the way but the patient's own record. */
export const isOfStanding = (conflicts: readonly Conflict[]) =>
  conflicts.length > 0 && conflicts.every(({ with: kind }) => kind === "standing");

const named = (name: string | undefined, otherwise: string) => (name ? isolated(name) : otherwise);

const sentence = (...parts: (string | undefined)[]) => `${parts.filter(Boolean).join("")}.`;
