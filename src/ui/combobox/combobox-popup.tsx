import * as Popover from "@radix-ui/react-popover";
import type { ReactNode, RefObject } from "react";
import styles from "./combobox-popup.module.css";
import { type ComboboxOption, Listbox } from "./listbox.tsx";

// The list is the popup, not the frame around it.
const frameRole = { role: "group" };

type ComboboxPopupProps = {
  /** The id of the list in it. */
  id: string;
  /** The box that it hangs under. */
  anchor: RefObject<HTMLElement | null>;
  ref: RefObject<HTMLDivElement | null>;
  isMade: boolean;
  isShown: boolean;
  onOpenChange: (isOpen: boolean) => void;
  label: string;
  options: readonly ComboboxOption[];
  active?: string;
  onActivate: (id: string) => void;
  onChoose: (id: string) => void;
  heading?: ReactNode;
  note?: ReactNode;
};

/** The list under a combobox, and what is said above and under its options. */
export function ComboboxPopup(props: ComboboxPopupProps) {
  const { id, anchor, ref, isMade, isShown, onOpenChange, heading, note } = props;
  return (
    <Popover.Root onOpenChange={onOpenChange} open={isMade}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Content
        align="start"
        className={styles.popup}
        collisionPadding={8}
        hidden={!isShown}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          if (event.target instanceof Node && anchor.current?.contains(event.target)) event.preventDefault();
        }}
        onOpenAutoFocus={(event) => event.preventDefault()}
        ref={ref}
        {...frameRole}
        sideOffset={4}
      >
        {heading && <div className={styles.heading}>{heading}</div>}
        <Listbox
          active={props.active}
          id={id}
          label={props.label}
          onActivate={props.onActivate}
          onChoose={props.onChoose}
          options={props.options}
        />
        {note && <div className={styles.note}>{note}</div>}
      </Popover.Content>
    </Popover.Root>
  );
}
