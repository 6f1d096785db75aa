import { type RefObject, useLayoutEffect, useRef } from "react";

/** Scrolls to what is going on now when a day is opened, so that nobody begins among visits that are over. */
export function useOpenedAtNow(scroller: RefObject<HTMLElement | null>, day: string): void {
  const opened = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    const mark = element?.querySelector<HTMLElement>("[data-now]");
    if (!element || !mark || opened.current === day) return;
    opened.current = day;
    const above = mark.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollBy?.(0, above - element.clientHeight / 4);
  }, [scroller, day]);
}
