import { type ReactNode, useDeferredValue, useId, useRef } from "react";
import type { ControlProps } from "../field/control-props.ts";
import { laterPart, useLater } from "../later.tsx";
import { VisuallyHidden } from "../visually-hidden.tsx";
import styles from "./combobox.module.css";
import type { ComboboxOption } from "./listbox.tsx";
import type { Choice } from "./use-choice.ts";
import { useListbox } from "./use-listbox.ts";

/** Fetched once the box stands: until then one can type in it, and Enter takes nothing that nobody saw. */
export const ComboboxPopup = laterPart(async () => (await import("./combobox-popup.tsx")).ComboboxPopup);

type ComboboxProps = Choice & {
  control: ControlProps;
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
 * arrows move through the list, Enter takes the active option, Escape closes the list. What was chosen is replaced by what is
 * typed, never edited, and Escape puts it back.
 */
export function Combobox(props: ComboboxProps) {
  const { control, text, options, heading, note, before, after } = props;
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const hasPopup = useLater(ComboboxPopup) !== undefined;
  const list = useListbox(hasPopup ? props : { ...props, options: [], isBusy: true });
  const isShown = hasPopup && list.isOpen && (options.length > 0 || Boolean(note));
  // What a key typed or chose is on the screen before the list is made or taken away.
  const isMade = useDeferredValue(isShown);
  return (
    <>
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
            if (!popup.current?.contains(event.relatedTarget)) list.setOpen(false);
          }}
          onChange={(event) => list.type(event.target.value)}
          onCut={list.choice.beforeEdit}
          onDrop={(event) => list.choice.isChoice && event.preventDefault()}
          onPaste={list.choice.beforeEdit}
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
      {hasPopup && (
        <ComboboxPopup
          active={list.active}
          anchor={frame}
          heading={heading}
          id={listId}
          isMade={isMade}
          isShown={isShown}
          label={props.listLabel}
          note={note}
          onActivate={list.setActive}
          onChoose={list.choose}
          onOpenChange={list.setOpen}
          options={options}
          ref={popup}
        />
      )}
      <VisuallyHidden>
        <output>{list.isOpen ? props.announcement : ""}</output>
      </VisuallyHidden>
    </>
  );
}
