import { useId } from "react";
import { usualIntervals, usualPlace } from "#domain/follow-up/usual-intervals.ts";
import type { Interval } from "#domain/interval.ts";
import { type NextVisit, takeNextVisit } from "#domain/typed/typed-next-visit.ts";
import type { When } from "#domain/typed/typed-when.ts";
import { type Day, wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { serverNow } from "#lib/clock/server-clock.ts";
import { numberText } from "#texts/format.ts";
import { intervalText } from "#texts/interval-text.ts";
import { nextVisitText, nextVisitWords } from "#texts/typed/next-visit-words.ts";
import { FieldError } from "#ui/field/field-error.tsx";
import { type Asked, isUnsettled, ReadingField } from "#ui/field/reading-field.tsx";
import type { Visit } from "./follow-up-booking.ts";
import styles from "./interval-field.module.css";
import { t } from "./t.ts";

/** The box in which how soon can be typed. */
export const typedId = "follow-up-typed";

type IntervalFieldProps = {
  visit: Visit;
  wish: NextVisit;
  /** The day that the wish comes to. */
  standing: Day | undefined;
  timeZone: string;
  /** The interval lies between visits, not only before one. */
  isSeries: boolean;
  error?: string;
  asked: Asked<When> | undefined;
  onAsked: (asked: Asked<When> | undefined) => void;
  onChange: (wish: NextVisit) => void;
};

/** How soon: the usual intervals under the keys 1 to 7, or whatever else can be typed. */
export function IntervalField(props: IntervalFieldProps) {
  const { visit, wish, standing, timeZone, isSeries, error, asked, onAsked, onChange } = props;
  const id = useId();
  const usual = usualPlace(wish.interval);
  const wrong = isUnsettled(asked) ? undefined : error;
  const now = serverNow();
  const { refuse, ...words } = nextVisitWords({
    visit: wallClockDay(new Date(visit.start), timeZone),
    today: wallClockDay(now, timeZone),
    now: wallClockTime(now, timeZone),
    day: standing ?? "",
  });
  const taken = (when: When) => takeNextVisit(when, wish, standing);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{isSeries ? t().every : t().interval}</legend>
      <div className={styles.chips}>
        {usualIntervals.map((one, index) => (
          <label className={styles.chip} key={`${one.amount} ${one.unit}`}>
            <input
              aria-describedby={wrong ? `${id}-error` : undefined}
              aria-keyshortcuts={String(index + 1)}
              checked={index === usual}
              className={styles.radio}
              name="follow-up-interval"
              onChange={() => onChange(afterInterval(one, wish))}
              type="radio"
              value={index}
            />
            <span>{intervalText(one)}</span>
            <kbd aria-hidden="true" className={styles.key}>
              {numberText(index + 1)}
            </kbd>
          </label>
        ))}
        <div className={styles.typed}>
          <ReadingField
            {...words}
            asked={asked}
            id={typedId}
            onAsked={onAsked}
            onTake={(when) => onChange(taken(when))}
            refuse={(when) => (isSeries && !isLength(taken(when)) ? t().seriesByLength : refuse(when))}
            shown={nextVisitText(wish, (interval) => usualPlace(interval) >= 0)}
          />
        </div>
      </div>
      {wrong && <FieldError id={id}>{wrong}</FieldError>}
    </fieldset>
  );
}

/** Whether visits can be so far apart; a time alone leaves that as it is. */
const isLength = ({ interval, day }: NextVisit) => !day && (!interval || interval.amount > 0);

/** After an interval, at the time that was typed without a day, or else at the time of the visit. */
export const afterInterval = (interval: Interval, { day, time, end }: NextVisit): NextVisit => ({
  interval,
  day: undefined,
  time: day ? undefined : time,
  end: day ? undefined : end,
});
