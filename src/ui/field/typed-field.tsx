import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from "react";
import styles from "./typed-field.module.css";

type TypedFieldProps = Omit<ComponentProps<"input">, "onChange" | "value"> & {
  /** What the field shows while nobody types in it. */
  shown: string;
  /** Called with the typed text when the person leaves the field or presses Enter. */
  onEntered: (text: string) => void;
  /** Called with 1 for Arrow Up and -1 for Arrow Down. */
  onStep?: (direction: 1 | -1) => void;
  /** What stands in the frame after the text, such as a unit or buttons. */
  after?: ReactNode;
};

/** A box in which a value is typed in whatever form comes to mind; it is read when it is left. */
export function TypedField({ shown, onEntered, onStep, after, ...rest }: TypedFieldProps) {
  const [typing, setTyping] = useState<string>();
  const enter = () => {
    if (typing !== undefined && typing !== shown) onEntered(typing);
    setTyping(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") enter();
    else if (onStep && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      enter();
      onStep(event.key === "ArrowUp" ? 1 : -1);
    }
  };
  return (
    <div className={styles.frame}>
      <input
        autoComplete="off"
        spellCheck={false}
        type="text"
        {...rest}
        className={styles.input}
        onBlur={enter}
        onChange={(event) => setTyping(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
        value={typing ?? shown}
      />
      {after}
    </div>
  );
}
