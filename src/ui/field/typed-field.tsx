import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from "react";
import { isComposing } from "../is-composing.ts";
import styles from "./typed-field.module.css";

type TypedFieldProps = Omit<ComponentProps<"input">, "onChange" | "value"> & {
  /** What the field shows while nobody types in it. */
  shown: string;
  /** Called with the typed text when the person leaves the field or presses Enter. */
  onEntered: (text: string) => void;
  /** Called with 1 for Arrow Up and -1 for Arrow Down. */
  onStep?: (direction: 1 | -1) => void;
  /** Called with what stands in the field while somebody types in it, and with nothing when they are done. */
  onTyping?: (text: string | undefined) => void;
  /** While somebody types, the arrows up and down do this instead of stepping. */
  onSwap?: () => void;
  /** Enter that takes what was typed does nothing else: it sends no form. */
  holdsEnter?: boolean;
  /** Called for Alt and Arrow Down, which open what there is to choose from. */
  onOpen?: () => void;
  /** What stands in the frame after the text, such as a unit or buttons. */
  after?: ReactNode;
};

/** A box in which a value is typed in whatever form comes to mind; it is read when it is left. */
export function TypedField(props: TypedFieldProps) {
  const { shown, onEntered, onStep, onTyping, onSwap, holdsEnter, onOpen, after, ...rest } = props;
  const [typing, setTyping] = useState<string>();
  const type = (text: string | undefined) => {
    setTyping(text);
    onTyping?.(text);
  };
  const enter = () => {
    if (typing !== undefined && typing !== shown) onEntered(typing);
    if (typing !== undefined) type(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === "Enter") {
      if (holdsEnter && typing !== undefined && typing !== shown) event.preventDefault();
      enter();
    } else if (onOpen && event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      enter();
      onOpen();
    } else if (onStep && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      if (typing === undefined) onStep(event.key === "ArrowUp" ? 1 : -1);
      else if (onSwap) onSwap();
      else enter();
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
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
        value={typing ?? shown}
      />
      {after}
    </div>
  );
}
