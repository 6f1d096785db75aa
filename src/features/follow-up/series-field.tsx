import { useId, useState } from "react";
import { longestSeries } from "#domain/follow-up/series.ts";
import { readMinutes } from "#domain/minutes.ts";
import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { FieldError } from "#ui/field/field-error.tsx";
import { TypedField } from "#ui/field/typed-field.tsx";
import styles from "./series-field.module.css";
import { t } from "./t.ts";

type SeriesFieldProps = {
  /** 1 is no series. */
  times: number;
  onChange: (times: number) => void;
};

const usualTimes = 6;

/** Makes a series of the follow-up, and says how many visits it has. */
export function SeriesField({ times, onChange }: SeriesFieldProps) {
  const id = useId();
  const [wrong, setWrong] = useState<string>();
  const isSeries = times > 1;
  const enter = (typed: string) => {
    const read = readMinutes(typed) ?? 0;
    const isRight = read >= 2 && read <= longestSeries;
    setWrong(isRight ? undefined : typed);
    if (isRight) onChange(read);
  };
  return (
    <div className={styles.field}>
      <div className={styles.line}>
        <label className={styles.repeat}>
          <input
            checked={isSeries}
            onChange={(event) => {
              setWrong(undefined);
              onChange(event.target.checked ? usualTimes : 1);
            }}
            type="checkbox"
          />
          <span>{t().repeat}</span>
        </label>
        {isSeries && (
          <div className={styles.times}>
            <TypedField
              after={<span className={styles.unit}>{t().times}</span>}
              aria-describedby={wrong === undefined ? undefined : `${id}-error`}
              aria-invalid={wrong !== undefined || undefined}
              aria-label={t().timesLabel}
              inputMode="numeric"
              onEntered={enter}
              onStep={(direction) => enter(String(times + direction))}
              shown={wrong ?? numberText(times)}
            />
          </div>
        )}
      </div>
      {isSeries && wrong !== undefined && (
        <FieldError id={id}>
          {texts.fieldError(t().timesLabel, t().timesWrong(numberText(longestSeries)))}
        </FieldError>
      )}
    </div>
  );
}
