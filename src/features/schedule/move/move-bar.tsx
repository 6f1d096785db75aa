import { t } from "#features/schedule/t.ts";
import { timeRangeText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { useSettledValue } from "#ui/use-settled-value.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./move-bar.module.css";
import { fitOf, fitText } from "./obstacle-text.ts";
import type { Ghost, Moving } from "./use-moving.ts";

/** Whoever goes on is not spoken to; what stands for this long, in milliseconds, is said. */
const restMs = 300;

type MoveBarProps = {
  moving: Moving;
  ghost?: Ghost;
  timeZone: string;
  onDrop: () => void;
  onType: () => void;
  onLeave: () => void;
};

/** Where the visit that is being moved would stand and whether it fits, with what ends the move. */
export function MoveBar({ moving, ghost, timeZone, onDrop, onType, onLeave }: MoveBarProps) {
  const name = moving.visit.patient.name;
  const where = ghost
    ? [
        timeRangeText(ghost.start, ghost.end, timeZone),
        isolated(ghost.column.practitioner?.name ?? t().anybody),
      ].join(", ")
    : "";
  const fit = ghost ? fitText(ghost, { timeZone, patient: name }) : t().loading;
  const spoken = useSettledValue(`${where}. ${fit}`, restMs);
  return (
    <section
      aria-label={t().moving.label(isolated(name))}
      className={styles.bar}
      data-fit={ghost && fitOf(ghost)}
    >
      <p className={styles.where}>
        <strong>{where}</strong>
        <span className={styles.fit}>{fit}</span>
      </p>
      <Button aria-keyshortcuts="Enter" look="primary" onClick={onDrop}>
        {t().moving.here}
        <KeyHint keys="Enter" />
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
