import { type Day, readWallClock, wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { readWhen, type When } from "./typed-when.ts";

/** What is typed for another time means: a time as long as the one before, or what stands in its way. */
export type MoveReading =
  | { kind: "time"; start: Date; end: Date; other?: Date }
  | { kind: "twice"; instants: [earlier: Date, later: Date] }
  | { kind: "never"; next: Date }
  | { kind: "unreadable" };

type Context = {
  /** When the appointment is: a time alone is on its day, and a day alone at its time. */
  from: { start: Date; end: Date };
  today: Day;
  timeZone: string;
  locale: string;
};

/** Reads the time to which an appointment is moved: `11:15`, `tue 9`, `3 dec 14:30`, `+1w`. */
export function readMove(typed: string, context: Context): MoveReading {
  const { from, today, timeZone, locale } = context;
  const reading = readWhen(typed, { today, day: wallClockDay(from.start, timeZone), locale });
  if (!reading) return { kind: "unreadable" };
  const meant = clockOf(reading.meant, context);
  if (meant.kind !== "once") return meant;
  const other = reading.other && clockOf(reading.other, context);
  const length = from.end.getTime() - from.start.getTime();
  return {
    kind: "time",
    start: meant.instant,
    end: new Date(meant.instant.getTime() + length),
    ...(other?.kind === "once" && { other: other.instant }),
  };
}

const clockOf = ({ day, time }: When, { from, timeZone }: Context) =>
  readWallClock(day, time ?? wallClockTime(from.start, timeZone), timeZone);
