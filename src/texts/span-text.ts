import { timeRangeText, visitText } from "./format.ts";
import { isolated } from "./isolated.ts";

const longestVisitMs = 86_400_000;

/** From when until when, on the clinic's wall clock; what lasts for more than a day says on which ones. */
export function spanText(start: Date, end: Date, timeZone: string): string {
  if (end.getTime() - start.getTime() <= longestVisitMs) return timeRangeText(start, end, timeZone);
  return `${isolated(visitText(start, timeZone))} – ${isolated(visitText(end, timeZone))}`;
}
