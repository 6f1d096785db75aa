import { type RefObject, useEffect } from "react";

const cells = "[data-cell]";

/**
 * Makes a grid one stop of the Tab key: the cell that had the focus last, or else the first. Which one that is stands in
 * the page and in no state, since a large grid is not drawn anew for it.
 */
export function useRovingFocus(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = grid.current;
    if (!element) return undefined;
    const take = ({ target }: FocusEvent) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>(cells) : null;
      if (cell) makeStop(element, cell);
    };
    element.addEventListener("focusin", take);
    return () => element.removeEventListener("focusin", take);
  }, [grid]);
  // The cell that was the stop may be gone with what it showed.
  useEffect(() => {
    const element = grid.current;
    if (!element || element.querySelector(`${cells}[tabindex="0"]`)) return;
    const first = element.querySelector<HTMLElement>(cells);
    if (first) makeStop(element, first);
  });
}

function makeStop(grid: HTMLElement, cell: HTMLElement): void {
  for (const other of grid.querySelectorAll<HTMLElement>(`${cells}[tabindex="0"]`)) other.tabIndex = -1;
  cell.tabIndex = 0;
}
