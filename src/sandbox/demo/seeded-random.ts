/** Numbers that look like chance and are the same for the same seed. */
export type SeededRandom = {
  /** 0 (included) to 1 (excluded). */
  next: () => number;
  /** A whole number, `from` to `to`, both included. */
  whole: (from: number, to: number) => number;
  /** One of the list, which must not be empty. */
  pick: <T>(list: readonly T[]) => T;
  chance: (probability: number) => boolean;
  /** `length` digits and small letters. */
  letters: (length: number) => string;
};

/** The generator "mulberry32" by Tommy Ettinger, which is in the public domain. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[whole(0, list.length - 1)];
    if (picked === undefined) throw new RangeError("There is nothing to pick from.");
    return picked;
  };
  return {
    next,
    whole,
    pick,
    chance: (probability) => next() < probability,
    letters: (length) => Array.from({ length }, () => whole(0, 35).toString(36)).join(""),
  };
}
