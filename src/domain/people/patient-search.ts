import { fold } from "#domain/fold.ts";

/** What a typed search means: words of a name, digits of a phone, or something else, such as a birth date. */
export type PatientSearch =
  | { kind: "name"; words: string[] }
  | { kind: "phone"; digits: string }
  | { kind: "other"; text: string };

/** Reads what is typed into the patient's box. */
export function readPatientSearch(typed: string): PatientSearch {
  const text = fold(typed);
  if (!/\d/.test(text)) return { kind: "name", words: text.split(/\s+/).filter(Boolean) };
  if (/^\+?[\d\s()]+$/.test(text)) return { kind: "phone", digits: text.replace(/\D/g, "") };
  return { kind: "other", text };
}

/** Whether everybody found by `longer` is among those found by `shorter`, so that their list needs no second look-up. */
export function narrows(longer: PatientSearch, shorter: PatientSearch): boolean {
  if (longer.kind === "name" && shorter.kind === "name")
    return longer.words.join(" ").startsWith(shorter.words.join(" "));
  if (longer.kind === "phone" && shorter.kind === "phone") return longer.digits.startsWith(shorter.digits);
  return false;
}

/** Whether a patient is one that the search looks for. A search of another kind is the clinic's records' to answer. */
export function isSought(patient: { name: string; phone?: string }, search: PatientSearch): boolean {
  if (search.kind === "phone") return (patient.phone ?? "").replace(/\D/g, "").includes(search.digits);
  if (search.kind === "other") return true;
  const name = fold(patient.name);
  return search.words.every((word) => name.includes(word));
}
