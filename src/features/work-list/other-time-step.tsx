import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { availabilityQueries, type Whose } from "#client/queries/availability-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { ProposalTime } from "#contract/proposals.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { windowsOf } from "#domain/hand-over/windows-of.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { whenText } from "#texts/format.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/field/select.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { freeTimesOf } from "./free-times-of.ts";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

type OtherTimeStepProps = {
  appointment: AppointmentView;
  now: Date;
  timeZone: string;
  onChoose: (time: ProposalTime) => void;
  onBack: () => void;
};

const daysAtOnce = 7;
const usualMinutes = 30;

/** Other times at which a request can be booked: a week's, from the day on that was asked for, and later ones. */
export function OtherTimeStep({ appointment, now, timeZone, onChoose, onBack }: OtherTimeStepProps) {
  const t = workListTexts();
  const [weeks, setWeeks] = useState(0);
  // Arrow keys choose whatever they pass in a list, so that what is chosen goes on by the button alone.
  const [chosen, setChosen] = useState<ProposalTime>();
  const place = useRef<HTMLDivElement>(null);
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners ?? [];
  const asked = windowsOf(appointment)[0]?.start ?? now;
  const first = wallClockDay(asked > now ? asked : now, timeZone);
  const whose = whoseOf(appointment);
  const query = useQuery({
    ...availabilityQueries.days({
      whose: whose ?? { specialty: "" },
      patientId: appointment.patientId,
      minutes: appointment.minutesDuration ?? usualMinutes,
      day: shiftDay(first, weeks * daysAtOnce),
      days: daysAtOnce,
      timeZone,
    }),
    enabled: whose !== undefined,
  });
  const times = freeTimesOf(query.data?.practitioners ?? [], now);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>("select, button")?.focus(), []);
  const at = times.findIndex((time) => isSame(time, chosen));
  const nameOf = (id: string) => practitioners.find((one) => one.id === id)?.name;
  return (
    <div className={styles.step} ref={place}>
      <Select
        aria-label={t.otherTimes}
        onChange={({ target }) => setChosen(target.value ? times[Number(target.value)] : undefined)}
        options={[
          { value: "", label: query.isFetching ? t.searching : times.length > 0 ? t.chooseTime : t.noTime },
          ...times.map(({ practitionerId, start, end }, index) => ({
            value: String(index),
            label: [whenText(new Date(start), new Date(end), timeZone), nameOf(practitionerId)]
              .filter(Boolean)
              .join(", "),
          })),
        ]}
        value={at >= 0 ? String(at) : ""}
      />
      {query.isError && <p className={styles.quiet}>{t.timesFailed}</p>}
      <div className={styles.buttons}>
        {chosen && at >= 0 && (
          <Button look="primary" onClick={() => onChoose(chosen)}>
            {t.book(whenText(new Date(chosen.start), new Date(chosen.end), timeZone))}
          </Button>
        )}
        <Button onClick={onBack}>{t.back}</Button>
        <Button look="quiet" onClick={() => setWeeks(weeks + 1)}>
          {query.isFetching && <Spinner />} {t.moreDays}
        </Button>
      </div>
    </div>
  );
}

const isSame = (a: ProposalTime, b: ProposalTime | undefined) =>
  a.start === b?.start && a.practitionerId === b.practitionerId;

function whoseOf({ practitionerId, specialty }: AppointmentView): Whose | undefined {
  if (practitionerId) return { practitionerId };
  return specialty ? { specialty } : undefined;
}
