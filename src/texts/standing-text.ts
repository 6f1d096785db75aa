import type { PatientSummary } from "#contract/patient.ts";
import { partialDateText } from "./format.ts";
import { texts } from "./texts.ts";

/** Why a patient's record may not be the one to go on with, in words; nothing for most. */
export function standingText({ standing }: Pick<PatientSummary, "standing">): string | undefined {
  if (!standing) return undefined;
  const { standing: words } = texts.patient;
  if (standing.kind === "deceased" && standing.on) return words.deceasedOn(partialDateText(standing.on));
  return words[standing.kind];
}
