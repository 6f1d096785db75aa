import { type RefObject, useLayoutEffect } from "react";

/** Scrolls to what is going on now when a day is opened, so that nobody begins among visits that are over. */
export function useOpenedAtNow(scroller: RefObject<HTMLElement | null>, day: string): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const mark = element?.querySelector<HTMLElement>("[data-now]");
    if (!element || !mark) return;
    const above = mark.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollTop += above - element.clientHeight / 4;
  }, [scroller, day]);
}
