const quarterMs = 15 * 60_000;
const fiveMs = 5 * 60_000;

/**
 * Which time was pressed in a free stretch: the quarter of an hour that the pointer is in, not before the stretch begins,
 * and not before now where it has begun.
 */
export function pressedTime(cell: HTMLElement, y: number, now: Date): Date {
  const { top, height } = cell.getBoundingClientRect();
  const [start, end] = [Number(cell.dataset["start"]), Number(cell.dataset["free"])];
  const part = height > 0 ? Math.min(1, Math.max(0, (y - top) / height)) : 0;
  const pressed = Math.floor((start + part * (end - start)) / quarterMs) * quarterMs;
  const soonest = Math.ceil(now.getTime() / fiveMs) * fiveMs;
  const isUnderWay = start < now.getTime() && pressed + quarterMs > now.getTime() && soonest < end;
  return new Date(Math.max(start, pressed, isUnderWay ? soonest : 0));
}
