import type { PatientSummary } from "#contract/patient.ts";
import { matchedDigits, matchedRanges } from "#domain/people/matched-ranges.ts";
import type { Day } from "#domain/wall-clock.ts";
import styles from "#features/booking/fields/option.module.css";
import { visitText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { MarkedText } from "#ui/marked-text.tsx";
import { ageText, bornText } from "./patient-identity.tsx";

type PatientOptionProps = {
  patient: PatientSummary;
  typed: string;
  today: Day;
  timeZone: string;
  /** Somebody else in the list has the same name. */
  isNamesake: boolean;
};

/** One found patient, with what was typed marked in it. */
export function PatientOption({ patient, typed, today, timeZone, isNamesake }: PatientOptionProps) {
  const { name, birthDate, phone, nextVisit } = patient;
  return (
    <span className={styles.person}>
      <span className={styles.name}>
        <span>
          <bdi>
            <MarkedText ranges={matchedRanges(name, typed)} text={name} />
          </bdi>
        </span>
        {isNamesake && <span className={styles.badge}>{texts.search.sameName}</span>}
      </span>{" "}
      <span className={styles.details} data-strong={isNamesake || undefined}>
        <span>{bornText(patient)}</span>
        {birthDate && <span> {ageText(birthDate, today)}</span>}
        {nextVisit && <span> {texts.patient.nextVisit(visitText(new Date(nextVisit), timeZone))}</span>}
      </span>{" "}
      <bdi className={styles.end}>
        {phone ? <MarkedText ranges={matchedDigits(phone, typed)} text={phone} /> : texts.patient.noPhone}
      </bdi>
    </span>
  );
}
