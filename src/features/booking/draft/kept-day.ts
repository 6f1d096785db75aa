import { isObject, type Kept, keepInTab, keptInTab } from "#client/tab/kept-in-tab.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";

/** The day of a form in which nothing else was entered. */
type KeptDay = Kept & { day: string };

const storageName = "frontdesk.booking-day";

export const keepDay = (kept: KeptDay): void => keepInTab(storageName, kept);

/**
 * The day that stood in the form before this page was loaded again, today, by the same person: a form that is opened anew
 * begins with today.
 */
export function keptDay(staffId: string | undefined, { today, timeZone }: { today: Day; timeZone: string }) {
  if (!isLoadedAgain()) return undefined;
  const kept = keptInTab(storageName, staffId, isKeptDay);
  return kept && wallClockDay(new Date(kept.savedAt), timeZone) === today ? kept.day : undefined;
}

/** A browser says how a page came to be. */
function isLoadedAgain(): boolean {
  const [navigation] = performance.getEntriesByType?.("navigation") ?? [];
  const how = (navigation as PerformanceNavigationTiming | undefined)?.type;
  return how === undefined || how === "reload";
}

const isKeptDay = (kept: unknown): kept is KeptDay =>
  isObject(kept) && typeof kept["savedAt"] === "number" && typeof kept["day"] === "string";
