import { useState } from "react";
import { useLocation } from "wouter";
import { prefillBooking } from "#client/addresses/booking-prefill.ts";
import { followUpAddress } from "#client/addresses/follow-up-address.ts";
import type { PatientChart as Chart } from "#contract/patient-chart.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { numberText, timeText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { useNow } from "#ui/use-now.ts";
import { NextVisit } from "./next-visit.tsx";
import { PatientHead } from "./patient-head.tsx";
import styles from "./patient-page.module.css";
import { patientVisits } from "./patient-visits.ts";
import { t } from "./t.ts";
import { VisitList } from "./visit-list.tsx";

type PatientChartProps = { chart: Chart; timeZone: string };

const outcomes = ["kept", "missed", "cancelled"] as const;

/** What a desk is asked of one patient, with what is asked most on top. */
export function PatientChart({
  chart: { patient, contact, appointments, asOf },
  timeZone,
}: PatientChartProps) {
  const now = useNow(30_000);
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<(typeof outcomes)[number]>();
  const visits = patientVisits(appointments, now);
  const { next, usualPractitioner } = visits;
  const last = visits.kept[0];
  const book = () => {
    const practitioner = usualPractitioner ?? last?.practitioner;
    prefillBooking({ patient, ...(practitioner && { practitioner }) });
    navigate("/book");
  };
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(patient.name)}</title>
      <PatientHead contact={contact} patient={patient} today={wallClockDay(now, timeZone)} />
      <NextVisit next={next} timeZone={timeZone} />
      <div className={styles.actions}>
        <Button look="primary" onClick={book}>
          {last || next ? t().bookAgain : t().book}
        </Button>
        {(next ?? last) && (
          <Button onClick={() => navigate(followUpAddress((last ?? next)?.id ?? ""))}>{t().followUp}</Button>
        )}
        {usualPractitioner && (
          <span className={styles.usual}>{t().usual(isolated(usualPractitioner.name))}</span>
        )}
      </div>
      {(["coming", "askedFor"] as const).map(
        (kind) =>
          visits[kind].length > 0 && (
            <section className={styles.part} key={kind}>
              <h2 className={styles.subtitle}>{kind === "coming" ? t().alsoComing : t().askedFor}</h2>
              <VisitList
                label={kind === "coming" ? t().alsoComing : t().askedFor}
                timeZone={timeZone}
                visits={visits[kind]}
              />
            </section>
          ),
      )}
      <section className={styles.part}>
        <h2 className={styles.subtitle}>{t().past}</h2>
        <ul aria-label={t().lastYear} className={styles.counts}>
          {outcomes.map((kind) => (
            <li key={kind}>
              <Button
                aria-label={t().show(t()[kind], numberText(visits[kind].length))}
                aria-pressed={shown === kind}
                look="quiet"
                onClick={() => setShown(shown === kind ? undefined : kind)}
              >
                {t()[kind]} <strong>{numberText(visits[kind].length)}</strong>
              </Button>
            </li>
          ))}
        </ul>
        {visits.past.length === 0 && <p className={styles.soft}>{t().noPast}</p>}
        <VisitList
          label={shown ? t()[shown] : t().past}
          timeZone={timeZone}
          visits={shown ? visits[shown] : visits.past}
        />
      </section>
      <p className={styles.soft}>{t().asOf(timeText(new Date(asOf), timeZone))}</p>
    </div>
  );
}
