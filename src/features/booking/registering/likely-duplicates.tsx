import type { PatientSummary } from "#contract/patient.ts";
import type { Day } from "#domain/wall-clock.ts";
import { PatientIdentity } from "#features/booking/patient/patient-identity.tsx";
import { ar } from "#features/booking/texts/register/ar.ts";
import { en } from "#features/booking/texts/register/en.ts";
import { numberText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Button } from "#ui/button.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./register-panel.module.css";
import type { LikelyDuplicate } from "./use-likely-duplicates.ts";

const t = pageTexts({ en, ar });

type LikelyDuplicatesProps = {
  duplicates: LikelyDuplicate[];
  today: Day;
  onChoose: (patient: PatientSummary) => void;
};

/** Who may be the same person, each to be chosen instead; it warns and stands in nobody's way. */
export function LikelyDuplicates({ duplicates, today, onChoose }: LikelyDuplicatesProps) {
  const count = duplicates.length;
  return (
    <>
      <VisuallyHidden>
        <output>{count > 0 && t().duplicatesFound(count, numberText(count))}</output>
      </VisuallyHidden>
      {count > 0 && (
        <section aria-labelledby="register-duplicates" className={styles.duplicates}>
          <h3 className={styles.question} id="register-duplicates">
            {t().duplicates}
          </h3>
          <ul className={styles.list}>
            {duplicates.map(({ patient, because }) => (
              <li className={styles.duplicate} key={patient.id}>
                <span className={styles.who}>
                  <strong>
                    <bdi>{patient.name}</bdi>
                  </strong>
                  <span className={styles.because}>{t().because[because]}</span>
                  <PatientIdentity patient={patient} today={today} />
                </span>
                <Button aria-label={t().choose(isolated(patient.name))} onClick={() => onChoose(patient)}>
                  {t().chooseShort}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
