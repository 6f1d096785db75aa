/** From an instant, ISO 8601, on a zone's clock is this many minutes ahead of UTC. */
export type ZoneOffset = { from: string; minutes: number };

/** Where two tables of a zone differ first: from when on, and the minutes by which each is ahead of UTC then. */
export type ZoneDifference = { from: string; mine: number; theirs: number };

const dayMs = 86_400_000;
const twoYears = 731;
/** No zone changes its clocks twice within it: the shortest time between is a Ramadan. */
const stepMs = 7 * dayMs;

/** What this computer's rules say of a zone, an IANA name, from an instant on, for two years or as many days: each change of its clocks, to the minute. */
export function zoneOffsets(timeZone: string, from: Date, days = twoYears): ZoneOffset[] {
  const offsetAt = offsetReader(timeZone);
  const begin = Math.floor(from.getTime() / dayMs) * dayMs;
  const found: ZoneOffset[] = [{ from: new Date(begin).toISOString(), minutes: offsetAt(begin) }];
  const end = begin + days * dayMs;
  for (let before = begin; before < end; before += stepMs) {
    const at = Math.min(before + stepMs, end);
    const minutes = offsetAt(at);
    if (minutes !== found.at(-1)?.minutes)
      found.push({ from: changeBetween(before, at, offsetAt).toISOString(), minutes });
  }
  return found;
}

/** Where what a computer reckons with differs from what it is told, within the time that both cover. */
export function zoneDifference(
  mine: readonly ZoneOffset[],
  theirs: readonly ZoneOffset[],
): ZoneDifference | undefined {
  const starts = [mine[0]?.from ?? "", theirs[0]?.from ?? ""].toSorted();
  const moments = [...mine, ...theirs].map(({ from }) => from).filter((from) => from >= (starts[1] ?? ""));
  const differing = moments.toSorted().find((at) => minutesAt(mine, at) !== minutesAt(theirs, at));
  if (differing === undefined) return undefined;
  return { from: differing, mine: minutesAt(mine, differing), theirs: minutesAt(theirs, differing) };
}

/** An offset as people write it, such as `−06:00`. */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? "\u2212" : "+";
  return `${sign}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** How far ahead of UTC a table says that the zone is at an instant. */
export const minutesAt = (offsets: readonly ZoneOffset[], at: string): number =>
  offsets.findLast(({ from }) => from <= at)?.minutes ?? offsets[0]?.minutes ?? 0;

function changeBetween(before: number, after: number, offsetAt: (ms: number) => number): Date {
  const minutes = offsetAt(after);
  let [low, high] = [before, after];
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (offsetAt(middle) === minutes) high = middle;
    else low = middle;
  }
  return new Date(high);
}

function offsetReader(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return (ms) => {
    const [month = 0, day = 0, year = 0, hours = 0, minutes = 0] = (
      format.format(ms).match(/\d+/g) ?? []
    ).map(Number);
    return Math.round((Date.UTC(year, month - 1, day, hours, minutes) - ms) / 60_000);
  };
}
