import type { AppointmentView } from "#contract/appointment-view.ts";
import { visitText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { visitAbout } from "#texts/visit-about.ts";
import styles from "./patient-page.module.css";
import { t } from "./t.ts";

type VisitListProps = { label: string; visits: readonly AppointmentView[]; timeZone: string };

/** Appointments of one patient, each with when, with whom, what for and how it ended. */
export function VisitList({ label, visits, timeZone }: VisitListProps) {
  if (visits.length === 0) return null;
  return (
    <ul aria-label={label} className={styles.list}>
      {visits.map((visit) => (
        <li className={styles.visit} key={visit.id}>
          <time dateTime={visit.start}>
            {visit.start ? visitText(new Date(visit.start), timeZone) : t().noTime}
          </time>
          <span>
            <bdi>{visit.practitioner?.name}</bdi>
          </span>
          <span className={styles.reason} dir="auto">
            {visitAbout(visit) ?? visit.description}
          </span>
          <span data-status={visit.status}>{texts.status[visit.status]}</span>
        </li>
      ))}
    </ul>
  );
}
