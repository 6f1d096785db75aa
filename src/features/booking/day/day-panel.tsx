import { useIsMutating, useQuery } from "@tanstack/react-query";
import { memo, useDeferredValue } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useChanging } from "#client/once/use-changing.ts";
import { appointmentQueries } from "#client/queries/appointment-queries.ts";
import { availabilityQueries } from "#client/queries/availability-queries.ts";
import { holdQueries } from "#client/queries/hold-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentList, AppointmentView } from "#contract/appointment-view.ts";
import type { PractitionerAvailability } from "#contract/availability.ts";
import { bookingLimits } from "#contract/booking-limits.ts";
import type { Hold } from "#contract/holds.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import type { Staff } from "#contract/session.ts";
import { changeDay, readEntry, type TimeEntry } from "#domain/appointment/appointment-time.ts";
import { isCalendarDay } from "#domain/calendar-day.ts";
import { readMinutes } from "#domain/minutes.ts";
import { entryOfTime } from "#domain/typed/entry-of-time.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { sendingKey } from "#features/booking/outcome/sending-key.ts";
import { useChangeTime, useTimeEntry } from "#features/booking/when/use-time-entry.ts";
import { timeText } from "#texts/format.ts";
import { locale, texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ClosedNote } from "./closed-note.tsx";
import { DayBlank } from "./day-blank.tsx";
import { dayEntries } from "./day-entries.ts";
import { DayHead } from "./day-head.tsx";
import { type DayEntry, DayList } from "./day-list.tsx";
import styles from "./day-panel.module.css";
import { DayStrip } from "./day-strip.tsx";
import { EndedVisits } from "./ended-visits.tsx";
import { UnreadableNote } from "./unreadable-note.tsx";
import { useRowKeys } from "./use-row-keys.ts";

type DayPanelProps = { timeZone: string; today: Day; lastBookedId?: string };

/** The day that the form is about: the chosen practitioner's, or the whole clinic's until one is chosen. */
export function DayPanel(props: DayPanelProps) {
  const { timeZone, today } = props;
  const { control } = useFormContext<BookingDraft>();
  const [practitionerId, patientId] = useWatch({ control, name: ["practitionerId", "patientId"] });
  const [entry] = useTimeEntry();
  const day = dayOf(entry, today);
  const { data, isError, isFetching, refetch } = useQuery(appointmentQueries.day(day, timeZone));
  const known = {
    data,
    isLoading: isFetching && !data,
    hasFailed: isError && !isFetching,
    times: useTimes({ practitionerId, patientId, minutes: readMinutes(entry.minutes), day, timeZone }),
    held: useQuery(holdQueries.day(day, timeZone)).data?.holds,
    practitioner: useQuery(practitionerQueries.all()).data?.practitioners.find(
      ({ id }) => id === practitionerId,
    ),
    staff: useQuery(sessionQueries.current()).data?.staff,
    isOnItsWay: useIsMutating({ mutationKey: sendingKey }) > 0,
    changing: useChanging(),
  };
  // Whoever fills in the form does not wait for the day beside it.
  const shown = useDeferredValue({ ...entry, ...known, patientId });
  return <DayOf {...props} {...shown} again={refetch} locale={locale} />;
}

type DayOfProps = DayPanelProps &
  TimeEntry & {
    patientId: string;
    practitioner?: PractitionerSummary;
    data?: AppointmentList;
    isLoading: boolean;
    hasFailed: boolean;
    times?: PractitionerAvailability;
    held?: Hold[];
    staff?: Staff;
    /** What is in the form is being booked. */
    isOnItsWay: boolean;
    /** The ids of the appointments that are being changed from here, with commas between them. */
    changing: string;
    again: () => unknown;
    /** Whose words it is in, so that it is drawn again in others. */
    locale: string;
  };

const DayOf = memo(function DayOf(props: DayOfProps) {
  const { timeZone, today, lastBookedId, practitioner, patientId, data, held = [], times, staff } = props;
  const change = useChangeTime();
  const day = dayOf(props, today);
  const go = (next: Day) => change(changeDay(props, next, timeZone));
  const { start, end } = readEntry(props, timeZone);
  const isDrawn = start && end && end > start && wallClockDay(start, timeZone) === day;
  const isThere = props.isOnItsWay && data?.appointments.some(isOf({ patientId, start }));
  const draft = isDrawn && !isThere ? { start, end } : undefined;
  const chosen = { practitionerId: practitioner?.id, patientId: patientId || undefined, draft };
  const all =
    data &&
    dayEntries({ appointments: data.appointments, staff, changing: props.changing.split(",") }, chosen);
  const entries = all?.filter((entry) => !hasEnded(entry));
  const holds = held.filter((hold) => !practitioner || hold.practitionerId === practitioner.id);
  const isEmpty = !practitioner && entries?.length === 0 && holds.length === 0 && !draft;
  const shown = { day, draft, entries: entries ?? [], holds, lastBookedId, timeZone };
  useRowKeys(data?.appointments);
  return (
    <aside aria-labelledby="day-title" className={styles.panel} data-scroller>
      <DayHead
        count={entries?.length}
        day={day}
        onChange={go}
        practitioner={practitioner?.name}
        today={today}
      />
      {props.hasFailed && (
        <Notice
          actions={<Button onClick={() => void props.again()}>{texts.tryAgain}</Button>}
          title={texts.day.failed}
          tone="warning"
        />
      )}
      {all && (
        <EndedVisits entries={all.filter(hasEnded)} key={`ended ${day}`} {...{ lastBookedId, timeZone }} />
      )}
      <UnreadableNote practitionerId={practitioner?.id} timeZone={timeZone} unreadable={data?.unreadable} />
      <ClosedNote day={day} onGo={go} practitioner={practitioner} />
      {(props.isLoading || (isEmpty && !data?.unreadable)) && <DayBlank isLoading={!data} />}
      {entries && practitioner && (
        <DayStrip {...shown} onPick={(time) => change(entryOfTime(time, timeZone))} times={times} />
      )}
      {entries && !practitioner && !isEmpty && <DayList key={day} {...shown} />}
      {data && <p className={styles.asOf}>{texts.day.asOf(timeText(new Date(data.asOf), timeZone))}</p>}
    </aside>
  );
});

// What will not take place counts nowhere and takes no column from what does.
const hasEnded = ({ appointment: { status } }: DayEntry) => status === "cancelled" || status === "noshow";

/** Tells the appointment that the form's booking has just become, before its answer is in. */
const isOf =
  ({ patientId, start }: { patientId: string; start?: Date }) =>
  (one: AppointmentView) =>
    one.patientId === patientId && Date.parse(one.start ?? "") === start?.getTime();

const dayOf = ({ day }: TimeEntry, today: Day) => (isCalendarDay(day) ? day : today);

type TimesQuestion = {
  practitionerId: string;
  patientId: string;
  minutes?: number;
  day: Day;
  timeZone: string;
};

/** When the chosen practitioner works on the day, and is free for as long as it would take. */
function useTimes(question: TimesQuestion): PractitionerAvailability | undefined {
  const { practitionerId, patientId, minutes = 30, day, timeZone } = question;
  const asked = { whose: { practitionerId }, patientId, minutes, day, days: 1, timeZone };
  const { minimum, maximum } = bookingLimits.minutesDuration;
  const enabled = practitionerId !== "" && minutes >= minimum && minutes <= maximum;
  const { data } = useQuery({ ...availabilityQueries.days(asked), enabled });
  return data?.practitioners[0];
}
