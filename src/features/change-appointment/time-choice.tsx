import { whenText, zonedTimeText } from "#texts/format.ts";
import { Button } from "#ui/button.tsx";
import styles from "./change-appointment.module.css";
import { t } from "./t.ts";
import type { MoveTime } from "./use-move-time.ts";

/** Which time is meant: of two equal ones, on the day on which clocks go back, or where a weekday is not the date's. */
export function TimeChoice({ move, timeZone }: { move: MoveTime; timeZone: string }) {
  if (!move.choices) return null;
  const { kind, times } = move.choices;
  return (
    <fieldset aria-label={t()[kind]} className={styles.choices}>
      {times.map((time) => (
        <Button
          aria-pressed={move.isChosen(time)}
          key={time.start.getTime()}
          onClick={() => move.choose(time)}
        >
          {kind === "twice" ? zonedTimeText(time.start, timeZone) : whenText(time.start, time.end, timeZone)}
        </Button>
      ))}
    </fieldset>
  );
}
