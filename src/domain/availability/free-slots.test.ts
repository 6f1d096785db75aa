import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftDay } from "../calendar-day.ts";
import { startOfDay } from "../start-of-day.ts";
import { wallClockTime } from "../wall-clock.ts";
import { conflictsWithHours } from "./conflicts-with-hours.ts";
import { freeSlots } from "./free-slots.ts";
import { overlaps, type TimeRange } from "./time-range.ts";
import { type Role, workingTime } from "./working-time.ts";

const longAgo = new Date(0);
const hours = (from: string, to: string): Role => ({
  availableTime: [{ availableStartTime: from, availableEndTime: to }],
});
const dayOf = (day: string, timeZone: string): TimeRange => ({
  start: startOfDay(day, timeZone),
  end: startOfDay(shiftDay(day, 1), timeZone),
});

type Day = { roles: Role[]; minutes: number; day: string; timeZone?: string; busy?: TimeRange[]; now?: Date };

function slotsOn({ roles, minutes, day, timeZone = "UTC", busy = [], now = longAgo }: Day): TimeRange[] {
  const span = dayOf(day, timeZone);
  return freeSlots({ working: workingTime(roles, span, timeZone), busy, minutes, span, now });
}

/** The wall clock's times at which slots begin. */
const times = (asked: Day) =>
  slotsOn(asked).map(({ start }) => wallClockTime(start, asked.timeZone ?? "UTC"));

const utc = (from: string, to: string): TimeRange => ({
  start: new Date(`2026-06-10T${from}:00Z`),
  end: new Date(`2026-06-10T${to}:00Z`),
});

describe("a day's free times", () => {
  it.each([
    [30, ["08:20", "08:35", "08:50", "09:05"]],
    [20, ["08:20", "08:30", "08:40", "08:50", "09:00", "09:10"]],
    [25, ["08:20", "08:25", "08:30", "08:35", "08:40", "08:45", "08:50", "08:55", "09:00", "09:05", "09:10"]],
    [
      7,
      [
        "08:20",
        "08:25",
        "08:30",
        "08:35",
        "08:40",
        "08:45",
        "08:50",
        "08:55",
        "09:00",
        "09:05",
        "09:10",
        "09:15",
        "09:20",
        "09:25",
      ],
    ],
    [75, ["08:20"]],
    [90, []],
  ])("for %i minutes between 8:20 and 9:35 are %j", (minutes, expected) => {
    expect(times({ roles: [hours("08:20", "09:35")], minutes, day: "2026-06-10" })).toEqual(expected);
  });

  it("touch what is taken and do not reach into it", () => {
    const busy = [utc("08:30", "09:00"), utc("09:20", "09:30"), utc("09:45", "09:45")];
    expect(times({ roles: [hours("08:00", "10:30")], minutes: 30, day: "2026-06-10", busy })).toEqual([
      "08:00",
      "09:30",
      "09:45",
      "10:00",
    ]);
  });

  it("do not lie in the past", () => {
    const roles = [hours("08:00", "10:00")];
    const asked = { roles, minutes: 30, day: "2026-06-10" };
    expect(times({ ...asked, now: new Date("2026-06-10T08:31:00Z") })).toEqual([
      "08:45",
      "09:00",
      "09:15",
      "09:30",
    ]);
    expect(times({ ...asked, now: new Date("2026-06-10T09:30:00Z") })).toEqual(["09:30"]);
    expect(times({ ...asked, now: new Date("2026-06-11T00:00:00Z") })).toEqual([]);
  });

  it("begin on the day, although they may end on the next", () => {
    const night = times({ roles: [hours("22:00", "02:00")], minutes: 60, day: "2026-06-10" });
    expect([night[0], night.at(-1), night.length]).toEqual(["00:00", "23:45", 5 + 8]);
  });

  it.each([
    ["America/Chicago", "2026-03-08", 23],
    ["America/Chicago", "2026-11-01", 25],
    ["Europe/Berlin", "2026-03-29", 23],
    ["Europe/Berlin", "2026-10-25", 25],
    ["Australia/Lord_Howe", "2026-10-04", 23.5],
    ["Australia/Lord_Howe", "2026-04-05", 24.5],
  ])(
    "of somebody who is always there, in %s on %s, are one for each quarter of %d hours",
    (timeZone, day, length) => {
      for (const roles of [[], [{ availableTime: [{ allDay: true }] }]]) {
        const slots = slotsOn({ roles, minutes: 15, day, timeZone });
        expect(slots).toHaveLength(length * 4);
        const clocks = slots.map(({ start }) => wallClockTime(start, timeZone));
        expect(clocks.every((time) => /:(00|15|30|45)$/.test(time))).toBe(true);
        expect(clocks[0]).toBe("00:00");
      }
    },
  );

  it.each([
    ["America/Chicago", "2026-03-08", ["01:00", "01:30", "03:00", "03:30"]],
    [
      "America/Chicago",
      "2026-11-01",
      ["01:00", "01:30", "01:00", "01:30", "02:00", "02:30", "03:00", "03:30"],
    ],
    ["Europe/Berlin", "2026-03-29", ["01:00", "01:30", "03:00", "03:30"]],
    ["Europe/Berlin", "2026-10-25", ["01:00", "01:30", "02:00", "02:30", "02:00", "02:30", "03:00", "03:30"]],
    ["Asia/Tokyo", "2026-03-29", ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]],
  ])("in %s in the night of %s show %j", (timeZone, day, expected) => {
    const shown = times({ roles: [hours("01:00", "04:00")], minutes: 30, day, timeZone });
    expect(shown.filter((time) => /:(00|30)$/.test(time))).toEqual(expected);
  });
});

const zones = ["America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"];
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const anyTime = fc
  .integer({ min: 0, max: 287 })
  .map(
    (fives) =>
      `${String(Math.floor(fives / 12)).padStart(2, "0")}:${String((fives % 12) * 5).padStart(2, "0")}`,
  );
// Around the two changes of 2026, in the hemisphere where each of the zones has them.
const anyMoment = fc
  .tuple(
    fc.constantFrom("2026-03-07", "2026-03-28", "2026-10-03", "2026-10-24", "2026-10-31"),
    fc.integer({ min: 0, max: 4 * 1440 }),
  )
  .map(([day, minutes]) => new Date(Date.parse(day) + minutes * 60_000));
const anyRange = fc
  .tuple(anyMoment, fc.integer({ min: 0, max: 600 }))
  .map(([start, minutes]) => ({ start, end: new Date(start.getTime() + minutes * 60_000) }));
const anyRole: fc.Arbitrary<Role> = fc.record(
  {
    active: fc.boolean(),
    period: anyRange.map(({ start, end }) => ({
      start: start.toISOString(),
      end: new Date(end.getTime() + 86_400_000).toISOString(),
    })),
    availableTime: fc.array(
      fc.record(
        {
          daysOfWeek: fc.subarray(weekdays),
          allDay: fc.boolean(),
          availableStartTime: anyTime,
          availableEndTime: anyTime,
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
    notAvailable: fc.array(
      anyRange.map(({ start, end }) => ({ during: { start: start.toISOString(), end: end.toISOString() } })),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

it("whatever the roles, what is offered begins in time, is accepted, and is nobody else's", () => {
  let offered = 0;
  fc.assert(
    fc.property(
      fc.record({
        roles: fc.array(anyRole, { maxLength: 3 }),
        busy: fc.array(anyRange, { maxLength: 4 }),
        minutes: fc.constantFrom(5, 7, 15, 20, 30, 45, 60, 240),
        span: anyRange,
        now: anyMoment,
        timeZone: fc.constantFrom(...zones),
      }),
      ({ roles, busy, minutes, span, now, timeZone }) => {
        const working = workingTime(roles, span, timeZone);
        const slots = freeSlots({ working, busy, minutes, span, now });
        offered += slots.length;
        for (const slot of slots) {
          expect(slot.end.getTime() - slot.start.getTime()).toBe(minutes * 60_000);
          expect(slot.start >= now && slot.start >= span.start && slot.start < span.end).toBe(true);
          expect(busy.some((other) => overlaps(other, slot))).toBe(false);
          // Asked again for this time alone, as a booking does.
          expect(conflictsWithHours(workingTime(roles, slot, timeZone), slot)).toEqual([]);
        }
        const other = workingTime(roles.toReversed(), span, timeZone);
        expect(freeSlots({ working: other, busy: busy.toReversed(), minutes, span, now })).toEqual(slots);
      },
    ),
    { numRuns: 400 },
  );
  expect(offered).toBeGreaterThan(1000);
});
