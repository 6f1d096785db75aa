import styles from "./choices.module.css";

type ChoicesProps<Value extends string> = {
  label: string;
  name: string;
  /** Undefined while none of them is chosen. */
  value: Value | undefined;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** One of a few, all of them in view; the arrow keys go from one to the next. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, name, value, choices, onChange } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label className={styles.choice} key={choice.value}>
            <input
              checked={choice.value === value}
              className={styles.input}
              name={name}
              onChange={() => onChange(choice.value)}
              type="radio"
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
