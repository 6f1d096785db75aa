import { useEffect, useEffectEvent } from "react";
import type { MovingVisit } from "./use-moving.ts";

type MoveKeys = {
  move: MovingVisit;
  /** Turns what is shown by so many pages, of so many days each. */
  page: { days: number; onTurn: (pages: 1 | -1) => void };
  onDrop: () => void;
  /** Goes on by typing; `typed` is what was typed already. */
  onType: (typed: string) => void;
  onLeave: () => void;
};

/** What keys do while a visit is being moved, wherever the focus is: the card may not be on the day that is shown. */
export function useMoveKeys({ move, page, onDrop, onType, onLeave }: MoveKeys): void {
  const isOn = move.moving !== undefined;
  const turnPage = (pages: 1 | -1) => {
    move.turnDays(pages * page.days);
    page.onTurn(pages);
  };
  const actOf = ({ key, code, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    const minutes = shiftKey ? 5 : 15;
    const after = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (key === "ArrowUp" || key === "ArrowDown")
      return () => move.shift(key === "ArrowUp" ? -1 : 1, minutes);
    if (key === "ArrowLeft" || key === "ArrowRight") return () => move.turn(key === after ? 1 : -1);
    const isWhole = move.moving?.part === "whole";
    if (isWhole && (key === "PageUp" || key === "PageDown")) return () => turnPage(key === "PageUp" ? -1 : 1);
    if (key === "Enter") return onDrop;
    if (key === "Escape") return onLeave;
    if (isWhole && code === "KeyN") return move.nextFree;
    if (code === "KeyE") return move.switchPart;
    if (code === "KeyG") return () => onType("");
    return /^\p{Nd}$/u.test(key) ? () => onType(key) : undefined;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isOfButton(event)) return;
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const hear = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", hear, { capture: true });
    return () => document.removeEventListener("keydown", hear, { capture: true });
  }, [isOn]);
}

// Enter on a button presses that button.
const isOfButton = ({ key, target }: KeyboardEvent) =>
  (key === "Enter" || key === " ") && target instanceof HTMLButtonElement;
