import { useQuery } from "@tanstack/react-query";
import { type KnownPatient, patientQueries } from "#client/queries/patient-queries.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Day } from "#domain/wall-clock.ts";
import { PatientIdentity } from "#features/booking/identity/patient-identity.tsx";
import { visitText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";

type ChosenPatientProps = {
  patient: KnownPatient;
  today: Day;
  timeZone: string;
  /** Takes the record that has taken this one's place. */
  onSurviving: (patient: PatientSummary) => void;
};

/** The chosen patient: born when, how to call them, and when they come already. */
export function ChosenPatient({ patient, today, timeZone, onSurviving }: ChosenPatientProps) {
  const visits = useQuery(patientQueries.visits(patient.id)).data;
  // A form that was left keeps no more of a patient than tells one from a namesake.
  const whole = useQuery({ ...patientQueries.whole(patient.id), enabled: patient.isPartial === true }).data;
  const { standing } = whole ?? patient;
  const into = standing?.kind === "merged" ? standing.into : undefined;
  const surviving = useQuery({ ...patientQueries.whole(into ?? ""), enabled: into !== undefined }).data;
  const next = visits?.next ?? patient.nextVisit;
  return (
    <PatientIdentity patient={whole ?? patient} today={today}>
      {next && <span>{texts.patient.nextVisit(visitText(new Date(next), timeZone))}</span>}
      {surviving && (
        <Button look="quiet" onClick={() => onSurviving(surviving)}>
          {texts.patient.survivingRecord(isolated(surviving.name))}
        </Button>
      )}
    </PatientIdentity>
  );
}
