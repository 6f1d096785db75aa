import type { ComponentProps, PointerEvent } from "react";
import styles from "./button.module.css";
import { useOfferTab } from "./offers/offer-tab.ts";

type ButtonProps = ComponentProps<"button"> & {
  /** `primary` is the one thing to do; `quiet` has no frame; `plain` is the rest. */
  look?: "primary" | "plain" | "quiet";
  /** Keeps focus and says that it is at work; pressing does nothing. */
  busy?: boolean;
};

const keepPointer = ({ currentTarget, pointerId }: PointerEvent) =>
  currentTarget.setPointerCapture(pointerId);

/** A button with words in it. */
export function Button({ look = "plain", busy = false, onClick, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      tabIndex={useOfferTab()}
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={styles.button}
      data-look={look}
      // A form may move under the press that sends it, as when leaving its last field adds a line.
      onPointerDown={type === "submit" ? keepPointer : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      type={type === "submit" ? "submit" : "button"}
    />
  );
}
