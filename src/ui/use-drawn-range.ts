import { startTransition, useEffect, useState } from "react";

type Drawn = {
  /** The first entry that is drawn, and the one after the last. */
  from: number;
  to: number;
  isWhole: boolean;
};

/**
 * Which of a list's `all` entries are drawn by now: `slice` on each side of the one that counts at first, and as many more
 * whenever the browser has shown those and heard what was pressed meanwhile.
 */
export function useDrawnRange(all: number, counts: number, slice: number): Drawn {
  const [reach, setReach] = useState(slice);
  // A list that was whole once stays so, however long it grows.
  const next = reach + slice < all ? reach + slice : Number.POSITIVE_INFINITY;
  useEffect(() => {
    if (next === reach) return undefined;
    const timer = setTimeout(() => startTransition(() => setReach(next)));
    return () => clearTimeout(timer);
  }, [next, reach]);
  return {
    from: Math.max(0, counts - reach),
    to: counts + reach,
    isWhole: reach === Number.POSITIVE_INFINITY,
  };
}
