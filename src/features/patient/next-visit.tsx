import type { AppointmentView } from "#contract/appointment-view.ts";
import { visitText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import styles from "./patient-page.module.css";
import { t } from "./t.ts";

type NextVisitProps = { next: AppointmentView | undefined; timeZone: string };

/** The answer to what is asked most: when somebody comes next, large enough to be read out. */
export function NextVisit({ next, timeZone }: NextVisitProps) {
  return (
    <section className={styles.next}>
      <h2 className={styles.subtitle}>{t().next}</h2>
      {next?.start ? (
        <>
          <p className={styles.when}>
            <time dateTime={next.start}>{visitText(new Date(next.start), timeZone)}</time>
          </p>
          <p>
            {next.practitioner && <bdi>{next.practitioner.name}</bdi>}{" "}
            {next.reasonCode && <span dir="auto">{next.reasonCode}</span>}{" "}
            <span>{texts.status[next.status]}</span>
          </p>
        </>
      ) : (
        <p className={styles.soft}>{t().noNext}</p>
      )}
    </section>
  );
}
