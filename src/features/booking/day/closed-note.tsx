import { useClosedDay } from "#client/queries/use-closed-day.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import type { Day } from "#domain/wall-clock.ts";
import { closedText, nextOpenText } from "#texts/closed/closed-text.ts";
import { Button } from "#ui/button.tsx";
import styles from "./closed-note.module.css";

type ClosedNoteProps = {
  day: Day;
  /** Whose day it is; the whole clinic's without one. */
  practitioner?: PractitionerSummary;
  onGo: (day: Day) => void;
};

/** That nobody works on the day that is looked at, and the way to the next one on which somebody does. */
export function ClosedNote({ day, practitioner, onGo }: ClosedNoteProps) {
  const { how, next } = useClosedDay(day, practitioner?.id);
  if (!how) return null;
  return (
    <div className={styles.closed}>
      <p>{closedText(how, day, practitioner)}</p>
      {next && (
        <Button look="quiet" onClick={() => onGo(next)}>
          {nextOpenText(next)}
        </Button>
      )}
    </div>
  );
}
