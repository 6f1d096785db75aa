/** Where a page ended: the resource's number, and its start in milliseconds since 1970 when the search was sorted by it. */
export type Cursor = { number: number; start?: number };

const shape = /^(?:(-?\d{1,15}|none)_)?([1-9]\d{0,14})$/;

/** Opaque to callers. A search in the order of creation has a positive number as text, as the API has today. */
export function writeCursor({ number, start }: Cursor): string {
  if (start === undefined) return String(number);
  return `${Number.isFinite(start) ? start : "none"}_${number}`;
}

/** Anything but a cursor of a search sorted in the same way is `undefined`: the search starts at the beginning. */
export function readCursor(text: string | undefined, isSorted: boolean): Cursor | undefined {
  const [, start, number] = text?.match(shape) ?? [];
  if (number === undefined || (start !== undefined) !== isSorted) return undefined;
  if (start === undefined) return { number: Number(number) };
  if (start === "none") return { number: Number(number), start: Number.POSITIVE_INFINITY };
  return isStorable(Number(start)) ? { number: Number(number), start: Number(start) } : undefined;
}

// The years 1 to 9999, which is what an instant of the API can be.
const isStorable = (start: number) => start >= -62_135_596_800_000 && start <= 253_402_300_799_999;
