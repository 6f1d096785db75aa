import type { PatientSummary } from "#contract/patient.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import { bornText } from "#texts/born-text.ts";
import { durationText, whenText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import styles from "./read-back.module.css";

type ReadBackProps = {
  patient: PatientSummary;
  practitioner?: PractitionerSummary;
  start?: Date;
  end?: Date;
  timeZone: string;
};

/** Who, born when, with whom, when on the clinic's clock, how long: to be read out before and after. */
export function ReadBack({ patient, practitioner, start, end, timeZone }: ReadBackProps) {
  return (
    <p className={styles.line}>
      <strong className={styles.who}>
        <bdi>{patient.name}</bdi>
        {standingText(patient) && <> ({standingText(patient)})</>}
      </strong>{" "}
      <span>{bornText(patient)}</span>{" "}
      <span>
        {practitioner ? texts.readBack.with(isolated(practitioner.name)) : texts.readBack.noPractitioner}
      </span>{" "}
      {start && end ? (
        <>
          <strong>{whenText(start, end, timeZone)}</strong>{" "}
          <span>{durationText((end.getTime() - start.getTime()) / 60_000)}</span>
        </>
      ) : (
        <span>{texts.readBack.noTime}</span>
      )}
    </p>
  );
}

/** The same as one plain sentence, for screen readers. */
export function readBackText({ patient, practitioner, start, end, timeZone }: ReadBackProps): string {
  return [
    isolated(patient.name),
    standingText(patient),
    bornText(patient),
    practitioner && texts.readBack.with(isolated(practitioner.name)),
    start && end && whenText(start, end, timeZone),
    start && end && durationText((end.getTime() - start.getTime()) / 60_000),
  ]
    .filter(Boolean)
    .join(", ");
}
