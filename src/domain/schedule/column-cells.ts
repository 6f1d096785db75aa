import { holdsTime } from "../appointment/time-holding.ts";
import { lanesOf } from "../availability/lanes.ts";
import { overlaps, type TimeRange, without } from "../availability/time-range.ts";

type Visit = { id: string; status: string; start?: string; end?: string };
export type Absent = TimeRange & { reason?: string };

/** When a practitioner works on a day. */
export type WorkingDay = { hoursKnown: boolean; open: TimeRange[]; away: Absent[]; blocks: Absent[] };

/** What stands in a column of the schedule, from when until when. */
export type ColumnCell<OfVisit> = TimeRange &
  (
    | {
        kind: "visit";
        visit: OfVisit;
        /** In which of how many lanes beside each other. */
        lane: number;
        lanes: number;
        /** Another visit of the practitioner has some of its time. */
        isOverlapping: boolean;
        /** The practitioner is away or busy with something else for some of it. */
        isUncovered: boolean;
      }
    | { kind: "away" | "block"; reason?: string }
    | { kind: "free" }
  );

/** What is shorter cannot be booked. */
const shortestFreeMs = 5 * 60_000;

/** What is short is drawn as long as this, so that it can be read. */
const shortestShownMs = 15 * 60_000;

/** What stands in a column, in the order of time. `shown`: the part of the day that is drawn. */
export function columnCells<OfVisit extends Visit>(
  visits: readonly OfVisit[],
  { hoursKnown, open, away, blocks }: WorkingDay,
  shown: TimeRange,
): ColumnCell<OfVisit>[] {
  const ranges = visits.map(rangeOfVisit);
  const lanes = lanesOf(ranges.map(({ start, end }) => ({ start, end: atLeast(start, end) })));
  const holding = ranges.filter((_, at) => holdsTime(visits[at]?.status ?? ""));
  const absent = [...away, ...blocks];
  const ofVisits = visits.map((visit, at) => {
    const range = ranges[at] as TimeRange;
    const { start, end } = range;
    const { lane, lanes: beside } = lanes[at] ?? { lane: 0, lanes: 1 };
    const holds = holdsTime(visit.status);
    return {
      kind: "visit" as const,
      visit,
      start,
      end,
      lane,
      lanes: beside,
      isOverlapping: holds && holding.some((other) => other !== range && overlaps(other, range)),
      isUncovered: holds && absent.some((one) => overlaps(one, range) && !isSame(one, range)),
    };
  });
  // The clinic's schedule may have a slot for a visit that stands there itself.
  const shownBlocks = blocks.filter((block) => !ranges.some((range) => isSame(range, block)));
  const busy = [...holding, ...absent];
  const free = (hoursKnown ? open : [shown])
    .flatMap((stretch) => without(stretch, busy))
    .filter(({ start, end }) => end.getTime() - start.getTime() >= shortestFreeMs);
  return [
    ...ofVisits,
    ...away.map(({ start, end, reason }) => ({ kind: "away" as const, start, end, reason })),
    ...shownBlocks.map(({ start, end, reason }) => ({ kind: "block" as const, start, end, reason })),
    ...free.map(({ start, end }) => ({ kind: "free" as const, start, end })),
  ].toSorted((a, b) => a.start.getTime() - b.start.getTime());
}

function rangeOfVisit({ start = "", end = start }: Visit): TimeRange {
  const [from, to] = [new Date(start), new Date(end)];
  return { start: from, end: to > from ? to : atLeast(from, from) };
}

const atLeast = (start: Date, end: Date) =>
  new Date(Math.max(end.getTime(), start.getTime() + shortestShownMs));

const isSame = (a: TimeRange, b: TimeRange) =>
  a.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime();
