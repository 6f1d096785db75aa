import { type MouseEvent, type ReactNode, type UIEvent, useEffect, useRef, useState } from "react";
import styles from "./listbox.module.css";

/** One entry of a list. `content` is what it looks like and, read in order, its name. */
export type ComboboxOption = {
  id: string;
  content: ReactNode;
  /** Something else than the options before it. */
  isApart?: boolean;
};

type ListboxProps = {
  id: string;
  label: string;
  options: readonly ComboboxOption[];
  active?: string;
  onActivate: (id: string) => void;
  onChoose: (id: string) => void;
};

// Neither a press nor Tab takes the focus out of the text box; browsers let Tab go to what scrolls.
const untouched = { onMouseDown: (event: MouseEvent) => event.preventDefault(), tabIndex: -1 };

/** How many options are drawn at first, which is more than a list has room for, and how many more when those run out. */
const drawnAtFirst = 12;
const drawnFurther = 24;

/** The options of a combobox, drawn as far as somebody has come. The active one is kept in view. */
export function Listbox({ id, label, options, active, onActivate, onChoose }: ListboxProps) {
  const [drawn, setDrawn] = useState(drawnAtFirst);
  const reach = Math.max(drawn, options.findIndex((option) => option.id === active) + drawnAtFirst);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const isCut = reach < options.length;
  const onScroll = ({ currentTarget: { clientHeight, scrollHeight, scrollTop } }: UIEvent) => {
    if (isCut && scrollTop + 2 * clientHeight >= scrollHeight) setDrawn(reach + drawnFurther);
  };
  const listProps = {
    "aria-label": label,
    className: styles.list,
    id,
    onScroll,
    ref: list,
    role: "listbox",
    ...untouched,
  };
  const optionProps = ({ id: option, isApart }: ComboboxOption, at: number) => ({
    "aria-posinset": isCut ? at + 1 : undefined,
    "aria-selected": option === active,
    "aria-setsize": isCut ? options.length : undefined,
    className: styles.option,
    "data-apart": isApart,
    id: `${id}-${option}`,
    onClick: () => onChoose(option),
    onPointerMove: () => option !== active && onActivate(option),
    role: "option",
  });
  return (
    <div {...listProps}>
      {options.slice(0, reach).map((option, at) => (
        <div {...optionProps(option, at)} key={option.id}>
          {option.content}
        </div>
      ))}
    </div>
  );
}
