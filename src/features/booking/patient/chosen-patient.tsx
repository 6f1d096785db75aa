import { useQuery } from "@tanstack/react-query";
import { patientQueries } from "#client/queries/patient-queries.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Day } from "#domain/wall-clock.ts";
import { visitText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { PatientIdentity } from "./patient-identity.tsx";

type ChosenPatientProps = { patient: PatientSummary; today: Day; timeZone: string };

/** The chosen patient: born when, how to call them, and when they come already. */
export function ChosenPatient({ patient, today, timeZone }: ChosenPatientProps) {
  const visits = useQuery(patientQueries.visits(patient.id)).data;
  const next = visits?.next ?? patient.nextVisit;
  return (
    <PatientIdentity patient={patient} today={today}>
      {next && <span>{texts.patient.nextVisit(visitText(new Date(next), timeZone))}</span>}
    </PatientIdentity>
  );
}
