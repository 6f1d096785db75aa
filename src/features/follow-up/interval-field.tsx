import { useId, useState } from "react";
import { usualIntervals } from "#domain/follow-up/usual-intervals.ts";
import type { Interval } from "#domain/interval.ts";
import { readInterval } from "#domain/typed/typed-interval.ts";
import { numberText } from "#texts/format.ts";
import { intervalText } from "#texts/interval-text.ts";
import { texts } from "#texts/texts.ts";
import { FieldError } from "#ui/field/field-error.tsx";
import { TypedField } from "#ui/field/typed-field.tsx";
import styles from "./interval-field.module.css";
import { t } from "./t.ts";

type IntervalFieldProps = {
  interval?: Interval;
  /** The interval lies between visits, not only before one. */
  isSeries: boolean;
  error?: string;
  onChange: (interval: Interval) => void;
};

/** After how long: the usual intervals under the keys 1 to 7, or any other that can be typed. */
export function IntervalField({ interval, isSeries, error, onChange }: IntervalFieldProps) {
  const id = useId();
  const [unread, setUnread] = useState<string>();
  const usual = usualIntervals.findIndex((one) => interval && isSame(one, interval));
  const wrong = unread === undefined ? error : texts.fieldError("interval", t().unreadable);
  const enter = (typed: string) => {
    const read = readInterval(typed);
    setUnread(read || !typed.trim() ? undefined : typed);
    if (read && read.amount > 0) onChange(read);
  };
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
              onChange={() => {
                setUnread(undefined);
                onChange(one);
              }}
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
          <TypedField
            aria-describedby={wrong ? `${id}-error` : undefined}
            aria-invalid={unread !== undefined || undefined}
            aria-label={`${t().typed} (${t().typedHint})`}
            onEntered={enter}
            placeholder={t().typed}
            shown={unread ?? (interval && usual === -1 ? intervalText(interval) : "")}
          />
        </div>
      </div>
      {wrong && <FieldError id={id}>{wrong}</FieldError>}
    </fieldset>
  );
}

const isSame = (a: Interval, b: Interval) => a.amount === b.amount && a.unit === b.unit;
