import { Link } from "wouter";
import { askForChange } from "#client/addresses/ask-for-change.ts";
import type { MovedVisit } from "#contract/moved-visits.ts";
import { isolated } from "#texts/isolated.ts";
import { Button } from "#ui/button.tsx";
import { KeepMoved } from "./keep-moved.tsx";
import { movedTimes } from "./moved-times.ts";
import type { WorkOutcome } from "./outcome.tsx";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

type MovedRowProps = { visit: MovedVisit; timeZone: string; onDone: (outcome: WorkOutcome) => void };

/** One of them: when it was booked for, when it is now, and both ways to deal with it. */
export function MovedRow({ visit, timeZone, onDone }: MovedRowProps) {
  const t = workListTexts();
  const { appointment } = visit;
  const { id, patient, practitioner } = appointment;
  const times = movedTimes(visit, timeZone);
  const name = isolated(patient.name);
  if (!times) return null;
  const { booked, now, asBooked, shownHere } = times;
  return (
    <li className={styles.row} data-appointment={id}>
      <div className={styles.what}>
        <h3 className={styles.patient}>
          <Link href={`/patients/${encodeURIComponent(patient.id)}`}>
            <bdi>{patient.name}</bdi>
          </Link>
          {patient.phone && (
            <a className={styles.phone} href={`tel:${patient.phone}`}>
              <bdi>{patient.phone}</bdi>
            </a>
          )}
        </h3>
        <p>{t.moved.bookedFor(booked.whole)}</p>
        <p>
          <strong>{t.moved.nowAt(now.whole)}</strong>
        </p>
        {practitioner && <p className={styles.quiet}>{t.with(isolated(practitioner.name))}</p>}
      </div>
      <div className={styles.actions}>
        {shownHere === undefined ? (
          <>
            <Button
              aria-label={t.moved.moveFor(name, booked.start)}
              onClick={({ currentTarget: anchor }) =>
                askForChange({ appointment, step: "move", anchor, to: asBooked })
              }
            >
              {t.moved.move(booked.start)}
            </Button>
            <KeepMoved appointment={appointment} onDone={onDone} time={now} />
          </>
        ) : (
          // What is moved or kept here would be another time than the one that is read.
          <p className={styles.quiet}>{t.moved.shownHere(shownHere)}</p>
        )}
      </div>
    </li>
  );
}
