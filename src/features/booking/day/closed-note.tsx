import { useQuery } from "@tanstack/react-query";
import { closedDayQueries } from "#client/queries/closed-day-queries.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import { nextOpenDay } from "#domain/availability/next-open-day.ts";
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
  const closed = useQuery(closedDayQueries.around(day, practitioner?.id)).data?.closed ?? [];
  const how = closed.find((one) => one.day === day)?.closed;
  if (!how) return null;
  const next = nextOpenDay(day, closed, closedDayQueries.lastOf(day));
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
