import type { AppointmentView } from "#contract/appointment-view.ts";
import { type Attention, attentions } from "#features/schedule/picture/attention.ts";
import { t } from "#features/schedule/t.ts";
import { numberText } from "#texts/format.ts";
import styles from "./attention-chips.module.css";

type AttentionChipsProps = {
  found: Record<Attention, AppointmentView[]>;
  chosenId?: string;
  onJump: (visit: AppointmentView) => void;
};

/** How many visits need attention and why; each press goes on to the next of them. */
export function AttentionChips({ found, chosenId, onJump }: AttentionChipsProps) {
  const shown = attentions.filter((why) => found[why].length > 0);
  if (shown.length === 0) return null;
  return (
    <ul aria-label={t().chips.label} className={styles.chips}>
      {shown.map((why) => {
        const visits = found[why];
        const next = visits[(visits.findIndex(({ id }) => id === chosenId) + 1) % visits.length];
        return (
          <li key={why}>
            <button className={styles.chip} data-why={why} onClick={() => next && onJump(next)} type="button">
              {t().chips[why](visits.length, numberText(visits.length))}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
