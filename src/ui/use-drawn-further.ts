import { startTransition, useEffect, useState } from "react";

/**
 * How many of a list's `all` entries are drawn by now: `slice` at first, and as many more whenever the browser has shown
 * those and heard what was pressed meanwhile.
 */
export function useDrawnFurther(all: number, slice: number): number {
  const [drawn, setDrawn] = useState(slice);
  useEffect(() => {
    if (drawn >= all) return undefined;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + slice)));
    return () => clearTimeout(timer);
  }, [all, drawn, slice]);
  return drawn;
}
