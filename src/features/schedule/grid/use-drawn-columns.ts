import { type RefObject, useEffect, useState } from "react";

/** So many are drawn whether they are in view or not. */
const fewColumns = 36;

/** Of more, so many are drawn before it is known which of them are in view. */
const firstColumns = 12;

/** What lies so far outside of what is seen is drawn as well, so that keys and fingers find it there. */
const aroundPx = 400;

/**
 * Which of many columns are drawn: those in view and around it. Undefined where all of them are, which is everywhere but in
 * a large clinic.
 */
export function useDrawnColumns(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
): ReadonlySet<string> | undefined {
  const isMany = keys.length > fewColumns;
  const [inView, setInView] = useState<ReadonlySet<string>>();
  const all = keys.join(" ");
  useEffect(() => {
    const root = scroller.current;
    if (!isMany || !root) return undefined;
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const key = (target as HTMLElement).dataset["column"] ?? "";
          if (isIntersecting || target.contains(document.activeElement)) seen.add(key);
          else seen.delete(key);
        }
        setInView(new Set(seen));
      },
      { root, rootMargin: `0px ${aroundPx}px` },
    );
    for (const key of all.split(" ")) {
      const column = root.querySelector(`[data-column="${CSS.escape(key)}"]`);
      if (column) observer.observe(column);
    }
    return () => observer.disconnect();
  }, [scroller, isMany, all]);
  return isMany ? (inView ?? new Set(keys.slice(0, firstColumns))) : undefined;
}
