import { useState } from "react";
import { changeDay, changeEnd, changeStart, type TimeEntry } from "#domain/appointment/appointment-time.ts";
import { isCalendarDay } from "#domain/calendar-day.ts";
import type { When, WhenReading } from "#domain/typed/typed-when.ts";
import { type Day, type TimeOfDay, wallClockTime } from "#domain/wall-clock.ts";
import { whenReader } from "#features/booking/when/when-reader.ts";
import { serverNow } from "#lib/clock/server-clock.ts";

/** What was typed, and what stood there before; it is asked while the day and start that came of it stand. */
type Asked = { reading: WhenReading; before: TimeEntry; day: Day; start: TimeOfDay };

type TypedWhen = { entry: TimeEntry; change: (next: TimeEntry) => void; timeZone: string; today: Day };

/** Takes what is typed for a day and its time, and asks where it is in doubt. A contradiction is not taken before it is settled. */
export function useTypedWhen({ entry, change, timeZone, today }: TypedWhen) {
  const [asked, setAsked] = useState<Asked>();
  const now = () => wallClockTime(serverNow(), timeZone);
  const take = (before: TimeEntry, when: When): TimeEntry => {
    const next = withWhen(before, when, timeZone);
    change(next);
    return next;
  };
  const enter = (typed: string, reading: WhenReading) => {
    const isTaken = reading.doubt !== "weekday";
    const next = isTaken ? take(entry, reading.meant) : changeDay(entry, typed, timeZone);
    if (!isTaken) change(next);
    const isAsked = reading.other !== undefined || reading.doubt !== undefined;
    setAsked(isAsked ? { reading, before: entry, day: next.day, start: next.start } : undefined);
  };
  const question = asked?.day === entry.day && asked.start === entry.start ? asked : undefined;
  return {
    now,
    enter,
    /** Takes the present moment where that is what was typed; answers whether it was. */
    enterNow: (typed: string): boolean => {
      const isNow = whenReader.now()?.isNow(typed) ?? false;
      if (isNow) enter(typed, { meant: { day: today, time: now() } });
      return isNow;
    },
    question,
    isContradicted: question?.reading.doubt === "weekday",
    answer: (when: When) => {
      setAsked(undefined);
      if (!question) return;
      const { before } = question;
      take(isCalendarDay(before.day) ? before : { ...before, day: today }, when);
    },
  };
}

function withWhen(before: TimeEntry, { day, time, end }: When, timeZone: string): TimeEntry {
  const onDay = changeDay(before, day, timeZone);
  const begun = time === undefined ? onDay : changeStart(onDay, time, timeZone);
  return end === undefined ? begun : changeEnd(begun, end, timeZone);
}
