import { zonedTimeText } from "#texts/format.ts";
import { Button } from "#ui/button.tsx";
import styles from "./change-appointment.module.css";
import { t } from "./t.ts";
import type { MoveTime } from "./use-move-time.ts";

/** Which of two equal times is meant, on the day on which clocks go back. */
export function TwiceChoice({ move, timeZone }: { move: MoveTime; timeZone: string }) {
  if (!move.twice) return null;
  return (
    <fieldset aria-label={t().twice} className={styles.choices}>
      {move.twice.map((start) => (
        <Button aria-pressed={move.isChosen(start)} key={start.getTime()} onClick={() => move.choose(start)}>
          {zonedTimeText(start, timeZone)}
        </Button>
      ))}
    </fieldset>
  );
}
