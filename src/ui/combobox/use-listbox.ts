import { type KeyboardEvent, useState } from "react";
import { isComposing } from "../is-composing.ts";
import type { ComboboxOption } from "./listbox.tsx";
import { type Choice, useChoice } from "./use-choice.ts";

type Listing = {
  options: readonly ComboboxOption[];
  firstIsActive?: boolean;
  isBusy?: boolean;
  onOpen?: () => void;
  onTextChange: (text: string) => void;
  onChoose: (id: string) => void;
} & Choice;

/** Whether the list is open, which option is active, and what keys do with both. */
export function useListbox(listing: Listing) {
  const { options, firstIsActive, isBusy, onOpen, onTextChange, onChoose } = listing;
  const choice = useChoice(listing);
  const [isOpen, setShown] = useState(false);
  const [pointed, setActive] = useState<string>();
  // The options change under the person's hands, so an option that has gone is active no longer.
  const isThere = options.some(({ id }) => id === pointed);
  const active = isThere ? pointed : firstIsActive ? options[0]?.id : undefined;

  const setOpen = (open: boolean) => {
    if (open && !isOpen) onOpen?.();
    setShown(open);
  };

  const choose = (id: string) => {
    setOpen(false);
    setActive(undefined);
    choice.take();
    onChoose(id);
  };

  const move = (step: 1 | -1) => {
    setOpen(true);
    if (!isOpen || options.length === 0) return;
    const from = options.findIndex(({ id }) => id === active);
    const to = from < 0 && step < 0 ? options.length - 1 : (from + step + options.length) % options.length;
    setActive(options[to]?.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    choice.beforeKey(event);
    // While an input method composes a word, its keys are its own.
    if (isComposing(event)) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && isOpen && active !== undefined) {
      event.preventDefault();
      choose(active);
    } else if (event.key === "Enter" && isOpen && isBusy) {
      event.preventDefault();
    } else if (event.key === "Escape" && (isOpen || choice.restore)) {
      event.preventDefault();
      setOpen(false);
      choice.restore?.();
    }
  };

  const type = (text: string) => {
    setOpen(true);
    setActive(undefined);
    choice.replace();
    onTextChange(text);
  };

  return { isOpen, setOpen, active, setActive, choose, onKeyDown, type, choice };
}
