import type { MovedVisitList } from "#contract/moved-visits.ts";
import { numberText } from "#texts/format.ts";
import { MovedRow } from "./moved-row.tsx";
import type { WorkOutcome } from "./outcome.tsx";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

type MovedListProps = { list: MovedVisitList; timeZone: string; onDone: (outcome: WorkOutcome) => void };

/** Appointments that the clinic's clock has left behind: each is moved to the time that its patient knows, or stays. */
export function MovedList({ list: { visits, count }, timeZone, onDone }: MovedListProps) {
  const t = workListTexts().moved;
  return (
    <section className={styles.moved}>
      <h2 className={styles.subtitle}>{t.title(count, numberText(count))}</h2>
      <p className={styles.quiet}>
        {t.why} {visits.length < count && t.next(numberText(visits.length))}
      </p>
      <ul className={styles.list}>
        {visits.map((visit) => (
          <MovedRow key={visit.appointment.id} onDone={onDone} timeZone={timeZone} visit={visit} />
        ))}
      </ul>
    </section>
  );
}
