import type { PatientSummary } from "#contract/patient.ts";
import type { Day } from "#domain/wall-clock.ts";
import { PatientIdentity } from "#features/booking/identity/patient-identity.tsx";
import { ar } from "#features/booking/texts/register/ar.ts";
import { en } from "#features/booking/texts/register/en.ts";
import { numberText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { CheckBox } from "#ui/field/check-box.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./register-panel.module.css";
import type { LikelyDuplicate } from "./use-likely-duplicates.ts";

const t = pageTexts({ en, ar });

/** The id of the question whether somebody is on record already; it is there once there is somebody to ask about. */
export const duplicatesId = "register-duplicates";

type LikelyDuplicatesProps = {
  duplicates: LikelyDuplicate[];
  today: Day;
  /** Somebody said that none of them is meant. */
  isSomebodyElse: boolean;
  onSomebodyElse: (isSomebodyElse: boolean) => void;
  /** What is wrong with the answer, once one was needed. */
  error?: string;
  onChoose: (patient: PatientSummary) => void;
};

/** Who may be the same person: one of them is chosen, or it is said that it is somebody else. */
export function LikelyDuplicates(props: LikelyDuplicatesProps) {
  const { duplicates, today, isSomebodyElse, onSomebodyElse, error, onChoose } = props;
  const count = duplicates.length;
  return (
    <>
      <VisuallyHidden>
        <output>{count > 0 && t().duplicatesFound(count, numberText(count))}</output>
      </VisuallyHidden>
      {count > 0 && (
        <Offers
          className={styles.duplicates}
          data-answered={isSomebodyElse || undefined}
          id={duplicatesId}
          label={t().duplicates}
          way={texts.offersWay}
        >
          <h3 className={styles.question}>{t().duplicates}</h3>
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
          <CheckBox
            checked={isSomebodyElse}
            label={t().somebodyElse(count)}
            onChange={(event) => onSomebodyElse(event.target.checked)}
          />
          {error && <p className={styles.unanswered}>{error}</p>}
        </Offers>
      )}
    </>
  );
}
