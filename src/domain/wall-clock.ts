/** A calendar day, `yyyy-MM-dd`, of the clinic. */
export type Day = string;

/** A time of day on a 24-hour clock, `HH:mm`. */
export type TimeOfDay = string;

/** What a wall clock's reading means: one instant, two of them in autumn, or none in spring. */
export type WallClockReading =
  | { kind: "once"; instant: Date }
  | { kind: "twice"; instants: [earlier: Date, later: Date] }
  | { kind: "never"; next: Date };

/** The instant at which a clock on the clinic's wall shows `day` and `time`. `timeZone` is an IANA name. */
export function readWallClock(day: Day, time: TimeOfDay, timeZone: string): WallClockReading {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const candidates = offsetsAround(asUtc, timeZone)
    .map((offsetMinutes) => new Date(asUtc - offsetMinutes * 60_000))
    .filter((instant) => wallClockDay(instant, timeZone) === day && wallClockTime(instant, timeZone) === time)
    .sort((a, b) => a.getTime() - b.getTime());
  const [first, second] = candidates;
  if (first && second) return { kind: "twice", instants: [first, second] };
  if (first) return { kind: "once", instant: first };
  return { kind: "never", next: endOfGap(asUtc, timeZone) };
}

/** The clinic's calendar day at an instant. */
export function wallClockDay(instant: Date, timeZone: string): Day {
  const { year, month, day } = parts(instant, timeZone);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

/** What the clinic's wall clock shows at an instant, without seconds. */
export function wallClockTime(instant: Date, timeZone: string): TimeOfDay {
  const { hours, minutes } = parts(instant, timeZone);
  return `${pad(hours)}:${pad(minutes)}`;
}

const pad = (value: number) => String(value).padStart(2, "0");

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const twoDigits = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const format = new Intl.DateTimeFormat("en-US", {
    ...twoDigits,
    calendar: "gregory",
    hourCycle: "h23",
    numberingSystem: "latn",
    timeZone,
    year: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

function parts(instant: Date, timeZone: string) {
  // No format has a text for what is no instant.
  const text = Number.isNaN(instant.getTime()) ? "" : formatFor(timeZone).format(instant);
  const [month = Number.NaN, day = Number.NaN, year = Number.NaN, hours = Number.NaN, minutes = Number.NaN] =
    (text.match(/\d+/g) ?? []).map(Number);
  return { year, month, day, hours, minutes };
}

// Every zone's change lies within a day of the reading, so the offsets before and after it are all there are.
function offsetsAround(asUtc: number, timeZone: string): number[] {
  const dayMs = 86_400_000;
  const offsets = [asUtc - dayMs, asUtc, asUtc + dayMs].map((ms) => offsetMinutes(new Date(ms), timeZone));
  return [...new Set(offsets)];
}

function offsetMinutes(instant: Date, timeZone: string): number {
  const { year, month, day, hours, minutes } = parts(instant, timeZone);
  return Math.round((Date.UTC(year, month - 1, day, hours, minutes) - instant.getTime()) / 60_000);
}

// In a gap the clock jumps from `before` to `after`; its end is the first instant that has the later offset.
function endOfGap(asUtc: number, timeZone: string): Date {
  const offsets = offsetsAround(asUtc, timeZone);
  const later = Math.max(...offsets);
  let low = asUtc - (later + 180) * 60_000;
  let high = asUtc - (Math.min(...offsets) - 180) * 60_000;
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (offsetMinutes(new Date(middle), timeZone) === later) high = middle;
    else low = middle;
  }
  return new Date(high);
}
