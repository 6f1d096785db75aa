import * as Popover from "@radix-ui/react-popover";
import { type ReactNode, useDeferredValue, useId, useRef } from "react";
import type { ControlProps } from "../field/control-props.ts";
import { VisuallyHidden } from "../visually-hidden.tsx";
import styles from "./combobox.module.css";
import { type ComboboxOption, Listbox } from "./listbox.tsx";
import { useListbox } from "./use-listbox.ts";

// The list is the popup, not the frame around it.
const frameRole = { role: "group" };

type ComboboxProps = {
  control: ControlProps;
  text: string;
  onTextChange: (text: string) => void;
  options: readonly ComboboxOption[];
  onChoose: (id: string) => void;
  /** The list's name for screen readers. */
  listLabel: string;
  /** Makes the first option the one that Enter takes, without a press of Arrow Down. */
  firstIsActive?: boolean;
  /** What Enter would take is still looked for: until it is there, Enter does nothing, and never sends the form. */
  isBusy?: boolean;
  /** Told to screen readers when it changes, such as how many were found. */
  announcement?: string;
  /** Stands above the options. */
  heading?: ReactNode;
  /** Stands under the options, or in their place. */
  note?: ReactNode;
  /** Hears that the list is about to be shown. */
  onOpen?: () => void;
  required?: boolean;
  placeholder?: string;
  before?: ReactNode;
  after?: ReactNode;
};

/**
 * A text box with a list of suggestions under it, after the combobox pattern of ARIA 1.2: focus stays in the box, the
 * arrows move through the list, Enter takes the active option, Escape closes the list.
 */
export function Combobox(props: ComboboxProps) {
  const { control, text, options, heading, note, before, after } = props;
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const list = useListbox(props);
  const isShown = list.isOpen && (options.length > 0 || Boolean(note));
  // What a key typed or chose is on the screen before the list is made or taken away.
  const isMade = useDeferredValue(isShown);
  return (
    <Popover.Root onOpenChange={list.setOpen} open={isMade}>
      <Popover.Anchor asChild>
        <div className={styles.frame} ref={frame}>
          {before}
          <input
            {...control}
            aria-activedescendant={isShown && list.active ? `${listId}-${list.active}` : undefined}
            aria-autocomplete="list"
            aria-controls={isShown ? listId : undefined}
            aria-expanded={isShown}
            aria-required={props.required || undefined}
            autoComplete="off"
            className={styles.input}
            onBlur={(event) => {
              if (!popover.current?.contains(event.relatedTarget)) list.setOpen(false);
            }}
            onChange={(event) => list.type(event.target.value)}
            onClick={() => list.setOpen(true)}
            onFocus={(event) => event.target.select()}
            onKeyDown={list.onKeyDown}
            placeholder={props.placeholder}
            role="combobox"
            spellCheck={false}
            type="text"
            value={text}
          />
          {after}
        </div>
      </Popover.Anchor>
      <Popover.Content
        align="start"
        className={styles.popover}
        hidden={!isShown}
        collisionPadding={8}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          if (event.target instanceof Node && frame.current?.contains(event.target)) event.preventDefault();
        }}
        onOpenAutoFocus={(event) => event.preventDefault()}
        ref={popover}
        {...frameRole}
        sideOffset={4}
      >
        {heading && <div className={styles.heading}>{heading}</div>}
        <Listbox
          active={list.active}
          id={listId}
          label={props.listLabel}
          onActivate={list.setActive}
          onChoose={list.choose}
          options={options}
        />
        {note && <div className={styles.note}>{note}</div>}
      </Popover.Content>
      <VisuallyHidden>
        <output>{list.isOpen ? props.announcement : ""}</output>
      </VisuallyHidden>
    </Popover.Root>
  );
}
