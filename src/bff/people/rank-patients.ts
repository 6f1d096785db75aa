import type { PatientSummary } from "#contract/patient.ts";
import { fold } from "#domain/fold.ts";

const collator = new Intl.Collator();

/** Sorts patients for a typed name: whole beginnings first, then those whose words begin with what was typed. */
export function rankPatients(patients: PatientSummary[], typed: string): PatientSummary[] {
  const sought = fold(typed).split(/\s+/);
  const ranked = patients.map((patient) => ({
    patient,
    rank: rankOf(fold(patient.name).split(/\s+/), sought),
  }));
  return ranked
    .sort((a, b) => a.rank - b.rank || byNameAndBirth(a.patient, b.patient))
    .map(({ patient }) => patient);
}

function rankOf(words: string[], sought: string[]): number {
  const begins = (name: string[]) => name.join(" ").startsWith(sought.join(" "));
  const familyFirst = [...words.slice(-1), ...words.slice(0, -1)];
  if (begins(words) || begins(familyFirst)) return 0;
  return sought.every((part) => words.some((word) => word.startsWith(part))) ? 1 : 2;
}

const byNameAndBirth = (a: PatientSummary, b: PatientSummary) =>
  collator.compare(a.name, b.name) ||
  collator.compare(a.birthDate ?? "", b.birthDate ?? "") ||
  collator.compare(a.id, b.id);
