import { type RefObject, useLayoutEffect } from "react";

/**
 * Scrolls a list's own scroller, and never the page, to the row that counts: the first there is of `selectors`. It does
 * so whenever `occasion` changes.
 */
export function useKeptInView(
  list: RefObject<HTMLElement | null>,
  selectors: readonly string[],
  occasion: string,
): void {
  const wanted = selectors.join("\n");
  useLayoutEffect(() => {
    const scroller = list.current?.closest("[data-scroller]");
    const row = wanted
      .split("\n")
      .map((selector) => list.current?.querySelector(selector))
      .find(Boolean);
    if (!occasion || !scroller || !row || scroller.scrollHeight <= scroller.clientHeight) return;
    const above = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += above - scroller.clientHeight / 3;
  }, [list, wanted, occasion]);
}
