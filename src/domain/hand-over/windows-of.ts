import type { TimeRange } from "../availability/time-range.ts";

type Wished = { requestedPeriod?: readonly { start?: string; end?: string }[] };

/** The windows in which the patient can come, in order; one that is open at an end says too little to be searched. */
export function windowsOf({ requestedPeriod = [] }: Wished): TimeRange[] {
  return requestedPeriod
    .flatMap(({ start, end }) => (start && end ? [{ start: new Date(start), end: new Date(end) }] : []))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start.getTime() - b.start.getTime());
}
