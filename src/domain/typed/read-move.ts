import { type Day, readWallClock, type TimeOfDay, wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { readLength } from "./typed-length.ts";
import { readWhen, type When } from "./typed-when.ts";

type Span = { start: Date; end: Date };

/** What is typed for another time means: a time as long as the one before, or what stands in its way. */
export type MoveReading =
  | (Span & { kind: "time"; other?: Span })
  /** The weekday is not the date's: neither is taken unasked. */
  | { kind: "which"; times: Span[] }
  | { kind: "twice"; times: Span[] }
  | { kind: "never"; next: Date }
  | { kind: "unreadable" };

type Context = {
  /** When the appointment is: a time alone is on its day, and a day alone at its time. */
  from: Span;
  today: Day;
  /** What the clinic's clock shows. */
  now?: TimeOfDay;
  timeZone: string;
  locale: string;
};

/** Reads the time to which an appointment is moved: `11:15`, `tue 9`, `3 dec 14:30`, `+1w`, `9-10`; or its length: `45 min`. */
export function readMove(typed: string, context: Context): MoveReading {
  const { from, today, now, timeZone, locale } = context;
  const minutes = readLength(typed);
  if (minutes !== undefined)
    return { kind: "time", start: from.start, end: new Date(from.start.getTime() + minutes * 60_000) };
  const reading = readWhen(typed, { today, now, day: wallClockDay(from.start, timeZone), locale });
  if (!reading) return { kind: "unreadable" };
  const meant = spanOf(reading.meant, context);
  const other = reading.other && spanOf(reading.other, context);
  const spans = [meant, ...(other ? [other] : [])].flatMap((one) => (one.kind === "time" ? [one] : []));
  if (reading.doubt === "weekday" && spans.length > 0) return { kind: "which", times: spans };
  if (meant.kind !== "time") return meant;
  return { ...meant, ...(other?.kind === "time" && { other }) };
}

function spanOf({ day, time, end }: When, { from, timeZone }: Context) {
  const length = from.end.getTime() - from.start.getTime();
  const clock = readWallClock(day, time ?? wallClockTime(from.start, timeZone), timeZone);
  if (clock.kind === "never") return clock;
  const until = end === undefined ? undefined : readWallClock(day, end, timeZone);
  const typedEnd = until?.kind === "once" ? until.instant : undefined;
  const span = (start: Date): Span => ({
    start,
    end: typedEnd && typedEnd > start ? typedEnd : new Date(start.getTime() + length),
  });
  if (clock.kind === "twice") return { kind: "twice" as const, times: clock.instants.map(span) };
  return { kind: "time" as const, ...span(clock.instant) };
}
