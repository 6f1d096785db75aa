import type { AppointmentView } from "#contract/appointment-view.ts";
import { ar } from "#features/booking/texts/slip/ar.ts";
import { en } from "#features/booking/texts/slip/en.ts";
import { durationText, whenText, zoneText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import styles from "./confirmation-slip.module.css";

const t = pageTexts({ en, ar });

type SlipTextProps = { appointment: AppointmentView; clinicName: string; timeZone: string };

/** What stands on a slip: nothing that the patient does not need to come at the right time to the right person. */
export function SlipText({ appointment, clinicName, timeZone }: SlipTextProps) {
  const { patient, practitioner, start, end, patientInstruction, id, status } = appointment;
  const time = start && end && { start: new Date(start), end: new Date(end) };
  return (
    <article className={styles.slip}>
      <p className={styles.clinic}>
        <bdi>{clinicName}</bdi>
      </p>
      <h3 className={styles.heading}>{status === "booked" ? t().heading : texts.status[status]}</h3>
      <dl className={styles.facts}>
        <Fact label={t().patient}>
          <bdi>{patient.name}</bdi>
          {standingText(patient) && <span>({standingText(patient)})</span>}
        </Fact>
        {practitioner && (
          <Fact label={t().practitioner}>
            <bdi>{practitioner.name}</bdi>
          </Fact>
        )}
        {time && (
          <Fact label={t().when}>
            <strong>{whenText(time.start, time.end, timeZone)}</strong>
            <span>{durationText((time.end.getTime() - time.start.getTime()) / 60_000)}</span>
          </Fact>
        )}
        {patientInstruction && (
          <Fact label={t().instructions}>
            <bdi className={styles.instructions}>{patientInstruction}</bdi>
          </Fact>
        )}
      </dl>
      <p className={styles.foot}>
        {time && t().zone(zoneText(time.start, timeZone))} {t().reference(id)}
      </p>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
