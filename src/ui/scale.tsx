import styles from "./scale.module.css";

type ScaleProps = {
  /** The id of the chosen step's radio button, to which the focus goes. */
  id: string;
  /** Names the group of radio buttons in the form. */
  name: string;
  /** The id of the element that labels the group. */
  labelledBy: string;
  describedBy?: string;
  /** The steps from the lowest on; `label` is the step's full name. */
  steps: readonly { value: string; short: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
};

/** A row of steps of which one may be chosen; those up to it are filled, as on a gauge. */
export function Scale({ id, name, labelledBy, describedBy, steps, value, onChange }: ScaleProps) {
  const chosen = steps.findIndex((step) => step.value === value);
  return (
    <div
      aria-describedby={describedBy}
      aria-labelledby={labelledBy}
      className={styles.scale}
      role="radiogroup"
    >
      {steps.map((step, at) => (
        <label
          className={styles.step}
          data-filled={(step.value !== "" && at <= chosen) || undefined}
          key={step.value}
          title={step.label}
        >
          <input
            aria-label={step.label}
            checked={step.value === value}
            className={styles.radio}
            id={step.value === value ? id : undefined}
            name={name}
            onChange={() => onChange(step.value)}
            type="radio"
            value={step.value}
          />
          <span aria-hidden="true">{step.short}</span>
        </label>
      ))}
    </div>
  );
}
