import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftDay, weekdayOf } from "../calendar-day.ts";
import { startOfDay } from "../start-of-day.ts";
import { wallClockDay, wallClockTime } from "../wall-clock.ts";
import { merged, type TimeRange } from "./time-range.ts";
import { type AvailableTime, openTimes, readWeeklyHours, type WeeklyHours } from "./weekly-hours.ts";

const read = (...times: AvailableTime[]) => times.map(readWeeklyHours).filter((hours) => hours !== undefined);

const dayOf = (day: string, timeZone: string): TimeRange => ({
  start: startOfDay(day, timeZone),
  end: startOfDay(shiftDay(day, 1), timeZone),
});

const clock = (instant: Date, timeZone: string) => wallClockTime(instant, timeZone);

const everyDay = (from: string, to: string) => read({ availableStartTime: from, availableEndTime: to });

describe("a day's hours, as the clock on the clinic's wall shows them", () => {
  it.each([
    ["America/Chicago", "2026-07-15", "08:00:00", "17:00:00", "2026-07-15T13:00:00Z", "2026-07-15T22:00:00Z"],
    ["America/Chicago", "2026-01-15", "08:00:00", "17:00:00", "2026-01-15T14:00:00Z", "2026-01-15T23:00:00Z"],
    ["Europe/Berlin", "2026-03-29", "08:00", "12:00", "2026-03-29T06:00:00Z", "2026-03-29T10:00:00Z"],
    ["Europe/Berlin", "2026-10-25", "08:00", "12:00", "2026-10-25T07:00:00Z", "2026-10-25T11:00:00Z"],
    ["Asia/Kathmandu", "2026-07-15", "09:30", "10:15", "2026-07-15T03:45:00Z", "2026-07-15T04:30:00Z"],
    // The day of the change has 23 hours, and 25.
    ["America/Chicago", "2026-03-08", "00:00", "24:00", "2026-03-08T06:00:00Z", "2026-03-09T05:00:00Z"],
    ["America/Chicago", "2026-11-01", "00:00", "00:00", "2026-11-01T05:00:00Z", "2026-11-02T06:00:00Z"],
    // The skipped hour is not there: work that would begin in it begins after it.
    ["America/Chicago", "2026-03-08", "02:30", "04:00", "2026-03-08T08:00:00Z", "2026-03-08T09:00:00Z"],
    ["Australia/Lord_Howe", "2026-10-04", "02:10", "03:00", "2026-10-03T15:30:00Z", "2026-10-03T16:00:00Z"],
  ])("in %s on %s from %s to %s", (timeZone, day, from, to, start, end) => {
    expect(merged(openTimes(everyDay(from, to), dayOf(day, timeZone), timeZone))).toEqual([
      { start: new Date(start), end: new Date(end) },
    ]);
  });

  it("a repeated hour is there twice", () => {
    const timeZone = "America/Chicago";
    const open = merged(openTimes(everyDay("01:00", "01:30"), dayOf("2026-11-01", timeZone), timeZone));
    expect(open).toEqual([
      { start: new Date("2026-11-01T06:00:00Z"), end: new Date("2026-11-01T06:30:00Z") },
      { start: new Date("2026-11-01T07:00:00Z"), end: new Date("2026-11-01T07:30:00Z") },
    ]);
  });

  it.each([
    ["2026-03-07", 7],
    ["2026-10-31", 9],
    ["2026-06-10", 8],
  ])("a night from 22 to 6 that begins on %s has %i hours", (day, hours) => {
    const timeZone = "America/Chicago";
    const range = { start: dayOf(day, timeZone).start, end: dayOf(shiftDay(day, 1), timeZone).end };
    const night = merged(openTimes(everyDay("22:00", "06:00"), range, timeZone))[1];
    const length = night && (night.end.getTime() - night.start.getTime()) / 3_600_000;
    expect([night && clock(night.start, timeZone), night && clock(night.end, timeZone), length]).toEqual([
      "22:00",
      "06:00",
      hours,
    ]);
  });
});

describe("hours as clinics write them", () => {
  const all = [0, 1, 2, 3, 4, 5, 6];
  const hour = 3_600_000;
  it.each<[AvailableTime, WeeklyHours | undefined]>([
    [
      { daysOfWeek: ["mon", "sun"], availableStartTime: "08:00:00", availableEndTime: "12:00:00" },
      { weekdays: [1, 0], from: 8 * hour, to: 12 * hour },
    ],
    [
      { allDay: true, availableStartTime: "08:00:00" },
      { weekdays: all, from: 0, to: 24 * hour },
    ],
    [{ daysOfWeek: ["sat"] }, { weekdays: [6], from: 0, to: 24 * hour }],
    [
      { daysOfWeek: [], availableEndTime: "12:00" },
      { weekdays: all, from: 0, to: 12 * hour },
    ],
    [{ availableStartTime: "18:00" }, { weekdays: all, from: 18 * hour, to: 24 * hour }],
    [
      { availableStartTime: "08:00", availableEndTime: "23:59:59" },
      { weekdays: all, from: 8 * hour, to: 24 * hour },
    ],
    [
      { availableStartTime: "08:00", availableEndTime: "00:00:00" },
      { weekdays: all, from: 8 * hour, to: 24 * hour },
    ],
    [
      { availableStartTime: "20:00", availableEndTime: "04:00" },
      { weekdays: all, from: 20 * hour, to: 28 * hour },
    ],
    [{ availableStartTime: "8 o'clock", availableEndTime: "12:00" }, undefined],
    [{ availableStartTime: "25:00" }, undefined],
    [{ availableStartTime: "08:75" }, undefined],
  ])("%j", (written, understood) => {
    expect(readWeeklyHours(written)).toEqual(understood);
  });
});

const zones = [
  "America/Chicago",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Africa/Casablanca",
  "America/Santiago",
];
const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const timeOfDay = fc
  .integer({ min: 0, max: 287 })
  .map(
    (fives) =>
      `${String(Math.floor(fives / 12)).padStart(2, "0")}:${String((fives % 12) * 5).padStart(2, "0")}`,
  );
const availableTime = fc.record(
  {
    daysOfWeek: fc.subarray(names),
    allDay: fc.boolean(),
    availableStartTime: timeOfDay,
    availableEndTime: timeOfDay,
  },
  { requiredKeys: [] },
);

/** Whether the wall clock shows one of the hours, told without reckoning any instant of theirs. */
function isOpen(hours: WeeklyHours[], moment: Date, timeZone: string): boolean {
  const day = wallClockDay(moment, timeZone);
  const [hour = 0, minute = 0] = wallClockTime(moment, timeZone).split(":").map(Number);
  const sinceMidnight = (hour * 60 + minute) * 60_000;
  return [[day, sinceMidnight] as const, [shiftDay(day, -1), sinceMidnight + 86_400_000] as const].some(
    ([begun, since]) =>
      hours.some(
        ({ weekdays, from, to }) => weekdays.includes(weekdayOf(begun)) && from <= since && since < to,
      ),
  );
}

it("whatever the hours and the zone, it is open when the clock on the wall says so", () => {
  const start = Date.UTC(2026, 0, 1);
  fc.assert(
    fc.property(
      fc.array(availableTime, { maxLength: 3 }),
      fc.constantFrom(...zones),
      // In minutes, through a whole year with all its changes of the clock.
      fc.integer({ min: 0, max: 365 * 1440 }),
      (times, timeZone, minutes) => {
        const hours = read(...times);
        const moment = new Date(start + minutes * 60_000);
        const range = {
          start: new Date(moment.getTime() - 40 * 3_600_000),
          end: new Date(moment.getTime() + 3_600_000),
        };
        const open = openTimes(hours, range, timeZone).some((one) => one.start <= moment && moment < one.end);
        expect(open).toBe(isOpen(hours, moment, timeZone));
      },
    ),
    { numRuns: 3000 },
  );
});

it.each([
  ["America/Chicago", "2026-03-08"],
  ["America/Chicago", "2026-11-01"],
  ["Europe/Berlin", "2026-03-29"],
  ["Europe/Berlin", "2026-10-25"],
  ["Australia/Lord_Howe", "2026-04-05"],
  ["Australia/Lord_Howe", "2026-10-04"],
])("in %s every minute of the morning of %s, when the clock is set, is right", (timeZone, day) => {
  const range = dayOf(day, timeZone);
  const some = read({ availableStartTime: "01:15", availableEndTime: "02:40" });
  const open = openTimes(some, range, timeZone);
  for (let minute = 0; minute < 4 * 60; minute += 1) {
    const moment = new Date(range.start.getTime() + minute * 60_000);
    const isThere = open.some((one) => one.start <= moment && moment < one.end);
    expect([moment, isThere]).toEqual([moment, isOpen(some, moment, timeZone)]);
  }
});
