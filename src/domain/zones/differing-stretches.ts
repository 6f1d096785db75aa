import { minutesAt, type ZoneOffset } from "./zone-offsets.ts";

/** A stretch of time in which two tables of a zone differ, from `from` to `until` (excluded): what the first says, and the second. */
export type DifferingStretch = { from: string; until: string; before: number; now: number };

/** Where the clocks of a zone were to show something else than they do now, within a span that both tables cover. */
export function differingStretches(
  before: readonly ZoneOffset[],
  now: readonly ZoneOffset[],
  span: { from: Date; until: Date },
): DifferingStretch[] {
  const [first, end] = [span.from.toISOString(), span.until.toISOString()];
  const changes = [...before, ...now].map(({ from }) => from).filter((at) => at > first && at < end);
  const moments = [...new Set([first, ...changes])].toSorted();
  return moments
    .map((from, i) => ({
      from,
      until: moments[i + 1] ?? end,
      before: minutesAt(before, from),
      now: minutesAt(now, from),
    }))
    .filter((stretch) => stretch.from < stretch.until && stretch.before !== stretch.now);
}
