import type { PatientSummary } from "#contract/patient.ts";
import { requestJson } from "./request-json.ts";

/** A patient by id. */
export const readPatient = (id: string): Promise<PatientSummary> =>
  requestJson(`/api/patients/${encodeURIComponent(id)}`);
