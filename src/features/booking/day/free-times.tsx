import { type CSSProperties, type KeyboardEvent, useState } from "react";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { timeText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import styles from "./day-strip.module.css";

const words = pageTexts({ en, ar });

type FreeTimesProps = {
  /** In order; they may overlap each other. */
  times: readonly TimeRange[];
  timeZone: string;
  /** When the form's time begins. */
  chosen?: Date;
  place: (range: TimeRange) => CSSProperties;
  onPick: (time: TimeRange) => void;
};

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The free times of a strip, to be pressed. They are one stop of Tab, and the arrows lead through them. */
export function FreeTimes({ times, timeZone, chosen, place, onPick }: FreeTimesProps) {
  const [visited, setVisited] = useState<number>();
  const isThere = (time: number | undefined) => times.some(({ start }) => start.getTime() === time);
  const stop = [visited, chosen?.getTime()].find(isThere) ?? times[0]?.start.getTime();
  if (times.length === 0) return null;
  return (
    <fieldset aria-label={words().freeTimes} className={styles.frees}>
      <div className={styles.layer}>
        {times.map((time, at) => {
          const start = time.start.getTime();
          const shown = timeText(time.start, timeZone);
          return (
            <button
              aria-label={words().take(shown)}
              aria-pressed={chosen?.getTime() === start}
              className={styles.free}
              key={start}
              onClick={() => onPick(time)}
              onKeyDown={walk}
              onFocus={() => setVisited(start)}
              style={place({ start: time.start, end: endOfStep(time, times[at + 1]) })}
              tabIndex={start === stop ? 0 : -1}
              type="button"
            >
              <span>{shown}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const buttons = [...(event.currentTarget.parentElement?.querySelectorAll("button") ?? [])];
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  buttons[step(buttons.indexOf(event.currentTarget), buttons.length - 1)]?.focus();
}

// A time is drawn as far as the next one begins, and the last one of a stretch as a quarter of an hour.
const endOfStep = ({ start }: TimeRange, next: TimeRange | undefined) =>
  new Date(Math.min(next?.start.getTime() ?? Number.POSITIVE_INFINITY, start.getTime() + 15 * 60_000));
