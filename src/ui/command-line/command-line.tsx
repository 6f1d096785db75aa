import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from "react";
import { type ComboboxOption, Listbox } from "#ui/combobox/listbox.tsx";
import { Icon } from "#ui/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { isComposing } from "#ui/is-composing.ts";
import { useOpenedDialog } from "#ui/use-opened-dialog.ts";
import styles from "./command-line.module.css";

type CommandLineProps = {
  /** What the line is called. */
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  listLabel: string;
  options: readonly ComboboxOption[];
  /** The options are still those of an earlier text, so that Enter takes none. */
  isBehind?: boolean;
  onChoose: (id: string) => void;
  /** What to do now, or why there is nothing to choose. */
  prompt: string;
  closeLabel: string;
  onClose: () => void;
  /** Whether the focus goes back to where it was when it closes; a page that is opened has a place of its own for it. */
  goesBack?: RefObject<boolean>;
  /** Stands between the line and the list. */
  children?: ReactNode;
};

/** One line over the page, and a list of what it may mean. */
export function CommandLine(props: CommandLineProps) {
  const { label, text, options, isBehind = false, prompt, onText, onChoose, onClose, children } = props;
  const id = useId();
  const dialog = useOpenedDialog(props.goesBack);
  const [pointed, setPointed] = useState(0);
  const at = Math.min(pointed, options.length - 1);
  const active = options[at];
  const choose = (chosen: string) => {
    setPointed(0);
    onChoose(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The page below has keys of its own.
    event.stopPropagation();
    if (isComposing(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setPointed((at + step + options.length) % options.length);
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (active && !isBehind) choose(active.id);
    }
  };
  return (
    <dialog aria-label={label} className={styles.dialog} onClose={onClose} onKeyDown={onKeyDown} ref={dialog}>
      <div className={styles.line}>
        <Icon name="search" />
        <input
          aria-activedescendant={active && `${id}-list-${active.id}`}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-describedby={`${id}-prompt`}
          aria-expanded={options.length > 0}
          aria-label={label}
          autoComplete="off"
          className={styles.input}
          dir="auto"
          onChange={(event) => {
            onText(event.target.value);
            setPointed(0);
          }}
          placeholder={props.placeholder}
          role="combobox"
          spellCheck={false}
          type="text"
          value={text}
        />
        <IconButton icon="close" label={props.closeLabel} onClick={() => dialog.current?.close()} />
      </div>
      {children}
      <p className={styles.prompt} id={`${id}-prompt`}>
        {prompt}
      </p>
      <Listbox
        active={active?.id}
        id={`${id}-list`}
        label={props.listLabel}
        onActivate={(pointedId) => setPointed(options.findIndex((option) => option.id === pointedId))}
        onChoose={choose}
        options={options}
      />
    </dialog>
  );
}
