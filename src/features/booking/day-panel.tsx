import { useQuery } from "@tanstack/react-query";
import { useFormContext, useWatch } from "react-hook-form";
import { appointmentQueries } from "#contract/client/appointment-queries.ts";
import { holdQueries } from "#contract/client/hold-queries.ts";
import { practitionerQueries } from "#contract/client/practitioner-queries.ts";
import { timeText } from "#contract/texts/format.ts";
import { texts } from "#contract/texts/texts.ts";
import { changeDay, readEntry } from "#domain/appointment-time.ts";
import { isCalendarDay } from "#domain/calendar-day.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import type { BookingDraft } from "./booking-draft.ts";
import { DayBlank } from "./day-blank.tsx";
import { dayEntries } from "./day-entries.ts";
import { DayHead } from "./day-head.tsx";
import { DayList } from "./day-list.tsx";
import styles from "./day-panel.module.css";
import { useTimeEntry } from "./use-time-entry.ts";

type DayPanelProps = { timeZone: string; today: Day; lastBookedId?: string };

/** The day that the form is about: the chosen practitioner's, or the whole clinic's until one is chosen. */
export function DayPanel({ timeZone, today, lastBookedId }: DayPanelProps) {
  const { control } = useFormContext<BookingDraft>();
  const [practitionerId, patientId] = useWatch({ control, name: ["practitionerId", "patientId"] });
  const [entry, change] = useTimeEntry();
  const day = isCalendarDay(entry.day) ? entry.day : today;
  const { data, isError, isFetching, refetch } = useQuery(appointmentQueries.day(day, timeZone));
  const held = useQuery(holdQueries.day(day, timeZone)).data?.holds ?? [];
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners;
  const practitioner = practitioners?.find(({ id }) => id === practitionerId);
  const { start, end } = readEntry(entry, timeZone);
  const isDrawn = start && end && end > start && wallClockDay(start, timeZone) === day;
  const draft = isDrawn ? { start, end } : undefined;
  const chosen = { practitionerId: practitioner?.id, patientId: patientId || undefined, draft };
  const entries = data && dayEntries(data.appointments, chosen);
  const holds = held.filter((hold) => !practitioner || hold.practitionerId === practitioner.id);
  const isEmpty = entries?.length === 0 && holds.length === 0 && !draft;
  return (
    <aside aria-labelledby="day-title" className={styles.panel} data-scroller>
      <DayHead
        count={entries?.length}
        day={day}
        onChange={(next) => change(changeDay(entry, next, timeZone))}
        practitioner={practitioner?.name}
        today={today}
      />
      {isError && !isFetching && (
        <Notice
          actions={<Button onClick={() => void refetch()}>{texts.tryAgain}</Button>}
          title={texts.day.failed}
          tone="warning"
        />
      )}
      {((isFetching && !data) || isEmpty) && <DayBlank isLoading={!data} practitioner={practitioner?.name} />}
      {entries && !isEmpty && (
        <DayList
          day={day}
          draft={draft}
          entries={entries}
          holds={holds}
          lastBookedId={lastBookedId}
          timeZone={timeZone}
        />
      )}
      {data && <p className={styles.asOf}>{texts.day.asOf(timeText(new Date(data.asOf), timeZone))}</p>}
    </aside>
  );
}
