import { t } from "#features/schedule/t.ts";
import { durationText, timeRangeText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { useSettledValue } from "#ui/use-settled-value.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./move-bar.module.css";
import type { Moving } from "./moving.ts";
import { fitOf, fitText } from "./obstacle-text.ts";
import type { Ghost } from "./use-moving.ts";

/** Whoever goes on is not spoken to; what stands for this long, in milliseconds, is said. */
const restMs = 300;

type MoveBarProps = {
  moving: Moving;
  ghost?: Ghost;
  timeZone: string;
  onDrop: () => void;
  onType: () => void;
  onLeave: () => void;
  /** To its length, and back to its place. */
  onSwitch: () => void;
};

/** Where the visit that is being moved would stand and whether it fits, with what ends the move. */
export function MoveBar({ moving, ghost, timeZone, onDrop, onType, onLeave, onSwitch }: MoveBarProps) {
  const name = moving.visit.patient.name;
  const isEnd = moving.part === "end";
  const where = ghost
    ? [
        timeRangeText(ghost.start, ghost.end, timeZone),
        isEnd
          ? durationText((ghost.end.getTime() - ghost.start.getTime()) / 60_000)
          : isolated(ghost.column.practitioner?.name ?? t().anybody),
      ].join(", ")
    : "";
  const fit = ghost ? fitText(ghost, { timeZone, patient: name }) : t().loading;
  const spoken = useSettledValue(`${where}. ${fit}`, restMs);
  return (
    <section
      aria-label={(isEnd ? t().moving.lengthLabel : t().moving.label)(isolated(name))}
      className={styles.bar}
      data-fit={ghost && fitOf(ghost)}
    >
      <p className={styles.where}>
        <strong>{where}</strong>
        <span className={styles.fit}>{fit}</span>
        <span className={styles.keys}>{isEnd ? t().moving.lengthKeys : t().moving.keys}</span>
      </p>
      <Button aria-keyshortcuts="Enter" look="primary" onClick={onDrop}>
        {isEnd ? t().moving.untilHere : t().moving.here}
        <KeyHint keys="Enter" />
      </Button>
      <Button aria-keyshortcuts="E" aria-pressed={isEnd} onClick={onSwitch}>
        {t().panel.length}
        <KeyHint keys="E" />
      </Button>
      <Button aria-keyshortcuts="G" onClick={onType}>
        {t().moving.type}
        <KeyHint keys="G" />
      </Button>
      <Button look="quiet" onClick={onLeave}>
        {texts.close}
        <KeyHint keys="Esc" />
      </Button>
      <VisuallyHidden>
        <output>{spoken}</output>
      </VisuallyHidden>
    </section>
  );
}
