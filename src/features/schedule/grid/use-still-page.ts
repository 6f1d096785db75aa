import { type RefObject, useEffect, useEffectEvent } from "react";

/** Keeps the page still under a finger while `isHolding`; otherwise the finger scrolls. */
export function useStillPage(place: RefObject<HTMLElement | null>, isHolding: () => boolean): void {
  const hear = useEffectEvent((event: TouchEvent) => {
    if (isHolding() && event.cancelable) event.preventDefault();
  });
  useEffect(() => {
    const element = place.current;
    const listen = (event: TouchEvent) => hear(event);
    // React hears it when it is too late to keep the page still.
    element?.addEventListener("touchmove", listen, { passive: false });
    return () => element?.removeEventListener("touchmove", listen);
  }, [place]);
}
