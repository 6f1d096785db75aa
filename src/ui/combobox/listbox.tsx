import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import styles from "./listbox.module.css";

/** One entry of a list. `content` is what it looks like and, read in order, its name. */
export type ComboboxOption = { id: string; content: ReactNode };

type ListboxProps = {
  id: string;
  label: string;
  options: readonly ComboboxOption[];
  active?: string;
  onActivate: (id: string) => void;
  onChoose: (id: string) => void;
};

/** The options of a combobox. The active one is kept in view. */
export function Listbox({ id, label, options, active, onActivate, onChoose }: ListboxProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const listProps = { "aria-label": label, className: styles.list, id, ref: list, role: "listbox" };
  const optionProps = (option: string) => ({
    "aria-selected": option === active,
    className: styles.option,
    id: `${id}-${option}`,
    onClick: () => onChoose(option),
    // A press must not take the focus out of the text box.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerMove: () => option !== active && onActivate(option),
    role: "option",
  });
  return (
    <div {...listProps}>
      {options.map((option) => (
        <div {...optionProps(option.id)} key={option.id}>
          {option.content}
        </div>
      ))}
    </div>
  );
}
