import type { PatientSummary } from "#contract/patient.ts";
import { birthDateText, partialDateText } from "./format.ts";
import { texts } from "./texts.ts";

/** When a patient was born, in words, and no more exactly than it is known. */
export function bornText({ birthDate, bornIn }: Pick<PatientSummary, "birthDate" | "bornIn">): string {
  if (birthDate) return texts.patient.born(birthDateText(birthDate));
  return bornIn ? texts.patient.born(partialDateText(bornIn)) : texts.patient.bornUnknown;
}
