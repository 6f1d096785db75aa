import type { PatientSummary } from "#contract/patient.ts";
import { soughtWords } from "#lib/names/name-keys.ts";

const collator = new Intl.Collator();

/** Sorts patients for a typed name: whole beginnings first, then those whose words begin with what was typed. */
export function rankPatients(patients: PatientSummary[], typed: string): PatientSummary[] {
  const sought = soughtWords(typed);
  const ranked = patients.map((patient) => ({
    patient,
    rank: rankOf(soughtWords(patient.name), sought),
  }));
  return ranked
    .sort((a, b) => a.rank - b.rank || byNameAndBirth(a.patient, b.patient))
    .map(({ patient }) => patient);
}

function rankOf(words: string[], sought: string[]): number {
  // An apostrophe is typed or not: O'Brien begins with obr.
  const begins = (name: string[]) =>
    [" ", ""].some((between) => name.join(between).startsWith(sought.join(between)));
  const familyFirst = [...words.slice(-1), ...words.slice(0, -1)];
  const familyInTwo = [...words.slice(-2), ...words.slice(0, -2)];
  if ([words, familyFirst, familyInTwo].some(begins)) return 0;
  return sought.every((part) => words.some((word) => word.startsWith(part))) ? 1 : 2;
}

const byNameAndBirth = (a: PatientSummary, b: PatientSummary) =>
  collator.compare(a.name, b.name) ||
  collator.compare(a.birthDate ?? "", b.birthDate ?? "") ||
  collator.compare(a.id, b.id);
