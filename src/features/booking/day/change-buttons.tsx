import { askForChange } from "#client/addresses/ask-for-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { canBeCancelled, canBeMoved } from "#domain/appointment/appointment-life-cycle.ts";
import { changeTexts } from "#texts/change/change-texts.ts";
import { isolated } from "#texts/isolated.ts";
import { Icon } from "#ui/icon.tsx";
import styles from "./appointment-row.module.css";

/** Moves or cancels an appointment of the day; `M` and `X` do the same while the focus is in its row. */
export function ChangeButtons({ appointment }: { appointment: AppointmentView }) {
  const t = changeTexts();
  const name = isolated(appointment.patient.name);
  const steps = [
    ...(canBeMoved(appointment) ? (["move"] as const) : []),
    ...(canBeCancelled(appointment) ? (["cancel"] as const) : []),
  ];
  if (steps.length === 0) return null;
  return (
    <span className={styles.changes}>
      {steps.map((step) => (
        <button
          aria-keyshortcuts={step === "move" ? "M" : "X"}
          aria-label={(step === "move" ? t.moveFor : t.cancelFor)(name)}
          title={(step === "move" ? t.moveFor : t.cancelFor)(name)}
          className={styles.change}
          key={step}
          onClick={({ currentTarget: anchor }) => askForChange({ appointment, step, anchor })}
          type="button"
        >
          <span className={styles.word}>{t[step]}</span>
          <Icon name={step} size={16} />
        </button>
      ))}
    </span>
  );
}
