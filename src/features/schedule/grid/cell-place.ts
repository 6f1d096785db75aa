import type { CSSProperties } from "react";
import type { TimeRange } from "#domain/availability/time-range.ts";

const minuteMs = 60_000;

/** Where a range stands on the axis, in minutes that really pass since its beginning, and in which lane. */
export function cellPlace(
  { start, end }: TimeRange,
  axis: TimeRange,
  { lane, lanes } = { lane: 0, lanes: 1 },
): CSSProperties {
  const at = Math.max(0, (start.getTime() - axis.start.getTime()) / minuteMs);
  const until = (Math.min(end.getTime(), axis.end.getTime()) - axis.start.getTime()) / minuteMs;
  return {
    "--at": at,
    "--for": Math.max(0, until - at),
    ...(lanes > 1 && { "--lane": lane, "--lanes": lanes }),
  } as CSSProperties;
}
