import { useFormContext, useWatch } from "react-hook-form";
import {
  changeEnd,
  changeStart,
  chooseRepeated,
  type EnteredTime,
  type TimeEntry,
  type TimeObstacle,
} from "#domain/appointment/appointment-time.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { fieldId, submitId } from "#features/booking/draft/field-id.ts";
import { unfitStatusText } from "#features/booking/draft/unfit-status.ts";
import { timeText, zonedTimeText, zoneText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { FieldError } from "#ui/field/field-error.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import { useNow } from "#ui/use-now.ts";
import { ChosenTime } from "./chosen-time.tsx";
import styles from "./time-fields.module.css";
import type { TimeErrors } from "./use-time-errors.ts";

type TimeNotesProps = {
  entry: TimeEntry;
  reading: EnteredTime;
  errors: TimeErrors;
  timeZone: string;
  change: (entry: TimeEntry) => void;
};

const parts = ["day", "start", "end", "minutesDuration"] as const;

/** What is to be said about the time, under its row: what is wrong with what could be right, and what to know. */
export function TimeNotes({ entry, reading, errors, timeZone, change }: TimeNotesProps) {
  const { start, end, obstacles } = reading;
  const now = useNow(30_000);
  return (
    <div className={styles.notes}>
      {parts.map(
        (part) =>
          errors[part] && (
            <FieldError id={fieldId(part)} key={part}>
              {texts.fieldError(texts.fields[part], errors[part])}
            </FieldError>
          ),
      )}
      {obstacles.map((obstacle) => (
        <WayOut change={change} entry={entry} key={obstacle.part} obstacle={obstacle} timeZone={timeZone} />
      ))}
      {start && entry.repeated && (
        <p className={styles.note}>{texts.time[entry.repeated](zonedTimeText(start, timeZone))}</p>
      )}
      {start && start < now && <PastStart start={start} />}
      <UnfitStatus now={now} time={reading} />
      {start && end && wallClockDay(start, timeZone) < wallClockDay(end, timeZone) && (
        <p className={styles.note}>{texts.fieldError(texts.fields.end, texts.time.nextDayEnd)}</p>
      )}
      {start && end && <ChosenTime span={{ start, end }} timeZone={timeZone} />}
      <ZoneNote at={start ?? now} timeZone={timeZone} />
    </div>
  );
}

/** A time that already went by is told of, and booked once somebody says that it is meant. */
function PastStart({ start }: { start: Date }) {
  const { formState, setValue, clearErrors } = useFormContext<BookingDraft>();
  if (formState.errors.start?.type !== "past") return <p className={styles.warning}>{texts.time.past}</p>;
  const agree = () => {
    setValue("pastStart", start.toISOString());
    clearErrors("start");
    document.getElementById(submitId)?.focus();
  };
  return (
    <Offers className={styles.choices} label={texts.time.choices(texts.fields.start)} way={texts.offersWay}>
      <Button onClick={agree}>{texts.time.isMeant}</Button>
    </Offers>
  );
}

/** A status that the time does not fit is told at once, since it may be out of sight, and again where it stands. */
function UnfitStatus({ time, now }: { time: EnteredTime; now: Date }) {
  const { control, formState } = useFormContext<BookingDraft>();
  const status = useWatch({ control, name: "status" });
  const wrong = unfitStatusText(status, time, now);
  if (!wrong || time.obstacles.length > 0 || formState.errors.status) return null;
  return <p className={styles.warning}>{texts.fieldError(texts.fields.status, wrong)}</p>;
}

type WayOutProps = Omit<TimeNotesProps, "reading" | "errors"> & { obstacle: TimeObstacle };

function WayOut({ obstacle, entry, timeZone, change }: WayOutProps) {
  if (obstacle.kind === "unreadable") return null;
  if (obstacle.kind === "never") {
    const time = wallClockTime(obstacle.next, timeZone);
    const move = obstacle.part === "start" ? changeStart : changeEnd;
    return (
      <Offers
        className={styles.choices}
        label={texts.time.choices(texts.fields[obstacle.part])}
        way={texts.offersWay}
      >
        <Button onClick={() => change(move(entry, time, timeZone))}>
          {texts.time.offerNext(timeText(obstacle.next, timeZone))}
        </Button>
      </Offers>
    );
  }
  const [earlier, later] = obstacle.instants;
  return (
    <Offers className={styles.choices} label={texts.time.choices(texts.fields.start)} way={texts.offersWay}>
      <Button onClick={() => change(chooseRepeated(entry, "earlier", timeZone))}>
        {texts.time.earlier(zonedTimeText(earlier, timeZone))}
      </Button>
      <Button onClick={() => change(chooseRepeated(entry, "later", timeZone))}>
        {texts.time.later(zonedTimeText(later, timeZone))}
      </Button>
    </Offers>
  );
}

// Only where this computer's clock would mislead somebody.
function ZoneNote({ at, timeZone }: { at: Date; timeZone: string }) {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isSame =
    wallClockTime(at, here) === wallClockTime(at, timeZone) &&
    wallClockDay(at, here) === wallClockDay(at, timeZone);
  if (isSame) return null;
  return (
    <p className={styles.note}>
      {texts.time.clinicZone(zoneText(at, timeZone))} {texts.time.otherZone(zonedTimeText(at, here))}
    </p>
  );
}
