import type { PatientSummary } from "#contract/patient.ts";
import { matchedDigits, matchedRanges } from "#domain/people/matched-ranges.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { ageText } from "#features/booking/identity/patient-identity.tsx";
import { bornText } from "#texts/born-text.ts";
import { birthDateText, visitText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import styles from "#ui/combobox/option.module.css";
import { MarkedText } from "#ui/marked-text.tsx";

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
  const { name, otherNames = [], birthDate, phone, nextVisit, lastVisit } = patient;
  const standing = standingText(patient);
  // Who is listed for a name that nobody reads there looks like a mistake.
  const meant = otherNames.filter((other) => matchedRanges(other, typed).length > 0);
  const isFoundByOther = meant.length > 0 && matchedRanges(name, typed).length === 0;
  return (
    <span className={styles.person}>
      <span className={styles.name}>
        <span>
          <bdi>
            <MarkedText ranges={matchedRanges(name, typed)} text={name} />
          </bdi>
        </span>
        {isNamesake && <span className={styles.badge}>{texts.search.sameName}</span>}
        {standing && <span className={styles.badge}>{standing}</span>}
      </span>{" "}
      <span className={styles.details} data-strong={isNamesake || undefined}>
        <span>{bornText(patient)}</span>
        {birthDate && <span> {ageText(birthDate, today)}</span>}
        {nextVisit && <span> {texts.patient.nextVisit(visitText(new Date(nextVisit), timeZone))}</span>}
        {lastVisit && (
          <span> {texts.patient.lastVisit(birthDateText(wallClockDay(new Date(lastVisit), timeZone)))}</span>
        )}
        {isFoundByOther && <span> {texts.patient.formerly(meant.map(isolated).join(", "))}</span>}
      </span>{" "}
      <bdi className={styles.end}>
        {phone ? <MarkedText ranges={matchedDigits(phone, typed)} text={phone} /> : texts.patient.noPhone}
      </bdi>
    </span>
  );
}
