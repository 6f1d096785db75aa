import { useQuery } from "@tanstack/react-query";
import { closedDayQueries } from "#client/queries/closed-day-queries.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import type { Closed, ClosedDay } from "#domain/availability/clinic-hours.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { dayText, weekdayText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Button } from "#ui/button.tsx";
import styles from "./closed-note.module.css";

const words = pageTexts({ en, ar });

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
  const next = nextOpen(day, closed);
  return (
    <div className={styles.closed}>
      <p>{closedText(how, day, practitioner)}</p>
      {next && (
        <Button look="quiet" onClick={() => onGo(next)}>
          {words().nextOpen(dayText(next))}
        </Button>
      )}
    </div>
  );
}

function closedText(how: Closed, day: Day, practitioner?: PractitionerSummary): string {
  const weekday = weekdayText(day, "long");
  if (!practitioner) return how === "weekday" ? words().closedOnWeekday(weekday) : words().closedThatDay;
  const name = isolated(practitioner.name);
  return how === "weekday" ? words().awayOnWeekday(name, weekday) : words().awayThatDay(name);
}

function nextOpen(day: Day, closed: readonly ClosedDay[]): Day | undefined {
  const isClosed = new Set(closed.map((one) => one.day));
  const last = closedDayQueries.lastOf(day);
  for (let next = shiftDay(day, 1); next <= last; next = shiftDay(next, 1))
    if (!isClosed.has(next)) return next;
  return undefined;
}
