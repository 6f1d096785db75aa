import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { patientQueries } from "#client/queries/patient-queries.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { ageOn } from "#domain/people/age.ts";
import type { Day } from "#domain/wall-clock.ts";
import { bornText } from "#texts/born-text.ts";
import { numberText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import styles from "./patient-page.module.css";
import { t } from "./t.ts";

type PatientHeadProps = { patient: PatientSummary; today: Day };

/** Who somebody is: the name, and what tells them from a namesake. */
export function PatientHead({ patient, today }: PatientHeadProps) {
  const { name, otherNames, birthDate, phone, email, standing } = patient;
  const into = standing?.kind === "merged" ? standing.into : undefined;
  const surviving = useQuery({ ...patientQueries.whole(into ?? ""), enabled: into !== undefined }).data;
  const words = standingText(patient);
  const years = birthDate && ageOn(birthDate, today);
  return (
    <header className={styles.head}>
      <h1 className={styles.title} translate="no">
        <bdi>{name}</bdi>
      </h1>
      <p className={styles.identity}>
        {words && <strong className={styles.standing}>{words}</strong>}
        <strong>{bornText(patient)}</strong>
        {years !== undefined && years !== "" && <span>{texts.patient.age(years, numberText(years))}</span>}
        <bdi>{phone ?? texts.patient.noPhone}</bdi>
        {email && <bdi>{email}</bdi>}
        {otherNames && <span>{texts.patient.formerly(otherNames.map(isolated).join(", "))}</span>}
      </p>
      {surviving && (
        <Link to={`/patients/${surviving.id}`}>{t().survivingRecord(isolated(surviving.name))}</Link>
      )}
    </header>
  );
}
