import type { ReactNode } from "react";
import type { KnownPatient } from "#client/queries/patient-queries.ts";
import { ageOn } from "#domain/people/age.ts";
import type { Day } from "#domain/wall-clock.ts";
import { bornText } from "#texts/born-text.ts";
import { numberText } from "#texts/format.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import styles from "./patient-identity.module.css";

type PatientIdentityProps = {
  patient: KnownPatient;
  today: Day;
  /** What else there is to say. */
  children?: ReactNode;
};

/** When a patient was born and how to call them: what tells the chosen one from a namesake. */
export function PatientIdentity({ patient, today, children }: PatientIdentityProps) {
  const standing = standingText(patient);
  return (
    <span className={styles.identity}>
      {standing && <strong className={styles.standing}>{standing}</strong>}
      <strong>{bornText(patient)}</strong>
      {patient.birthDate && <span>{ageText(patient.birthDate, today)}</span>}
      {(patient.phone || !patient.isPartial) && <bdi>{patient.phone ?? texts.patient.noPhone}</bdi>}
      {children}
    </span>
  );
}

/** How old somebody is on a day, in words. */
export function ageText(birthDate: Day, today: Day): string {
  const years = ageOn(birthDate, today);
  return texts.patient.age(years, numberText(years));
}
