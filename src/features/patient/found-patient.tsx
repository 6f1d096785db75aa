import type { PatientSummary } from "#contract/patient.ts";
import { ageOn } from "#domain/people/age.ts";
import { matchedDigits, matchedRanges } from "#domain/people/matched-ranges.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { bornText } from "#texts/born-text.ts";
import { birthDateText, numberText, visitText } from "#texts/format.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import { MarkedText } from "#ui/marked-text.tsx";
import styles from "./found-patient.module.css";

type FoundPatientProps = { patient: PatientSummary; typed: string; today: Day; timeZone: string };

/** One found patient: who it is, and when they come next and were here last. */
export function FoundPatient({ patient, typed, today, timeZone }: FoundPatientProps) {
  const { name, birthDate, phone, nextVisit, lastVisit } = patient;
  const standing = standingText(patient);
  const years = birthDate ? ageOn(birthDate, today) : undefined;
  return (
    <span className={styles.found}>
      <span className={styles.name}>
        <bdi translate="no">
          <MarkedText ranges={matchedRanges(name, typed)} text={name} />
        </bdi>
        {standing && <span className={styles.standing}>{standing}</span>}
      </span>{" "}
      <span className={styles.end}>
        {nextVisit && <strong>{texts.patient.nextVisit(visitText(new Date(nextVisit), timeZone))}</strong>}{" "}
        {lastVisit && (
          <span>{texts.patient.lastVisit(birthDateText(wallClockDay(new Date(lastVisit), timeZone)))}</span>
        )}
      </span>{" "}
      <span className={styles.details}>
        <span>{bornText(patient)}</span>{" "}
        {years !== undefined && <span>{texts.patient.age(years, numberText(years))}</span>}{" "}
        <bdi>
          {phone ? <MarkedText ranges={matchedDigits(phone, typed)} text={phone} /> : texts.patient.noPhone}
        </bdi>
      </span>
    </span>
  );
}
