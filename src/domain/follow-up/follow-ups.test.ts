import { describe, expect, it } from "vitest";
import { readInterval } from "#domain/typed/typed-interval.ts";
import { freeSlots } from "../availability/free-slots.ts";
import type { TimeRange } from "../availability/time-range.ts";
import { type Role, workingTime } from "../availability/working-time.ts";
import { shiftDay } from "../calendar-day.ts";
import type { Interval } from "../interval.ts";
import { startOfDay } from "../start-of-day.ts";
import { type Day, readWallClock, type TimeOfDay, wallClockDay, wallClockTime } from "../wall-clock.ts";
import { askedTime } from "./asked-time.ts";
import { findOffers } from "./find-offers.ts";
import { reachOfFollowUp } from "./search-spans.ts";

const minuteMs = 60_000;

const chicago = "America/Chicago";
const berlin = "Europe/Berlin";
const auckland = "Pacific/Auckland";

type Clinic = {
  zone: string;
  /** Beside Monday to Friday, 8 to 17. */
  hours?: Role["availableTime"];
  /** Days on which the practitioner is away, from and to. */
  away?: [Day, Day][];
  /** Days without a free minute, from and to. */
  full?: [Day, Day][];
  /** Times that are taken, `day time`, for an hour. */
  taken?: string[];
};

const weekdays: Role["availableTime"] = [
  {
    daysOfWeek: ["mon", "tue", "wed", "thu", "fri"],
    availableStartTime: "08:00:00",
    availableEndTime: "17:00:00",
  },
];

const instantOf = (day: Day, time: TimeOfDay, zone: string): Date => {
  const reading = readWallClock(day, time, zone);
  return reading.kind === "once"
    ? reading.instant
    : reading.kind === "never"
      ? reading.next
      : reading.instants[0];
};

function freeIn({ zone, hours = weekdays, away = [], full = [], taken = [] }: Clinic, now: Date) {
  const roles = [
    { availableTime: hours, notAvailable: away.map(([start, end]) => ({ during: { start, end } })) },
  ];
  const days = full.map(([from, to]) => ({
    start: startOfDay(from, zone),
    end: startOfDay(shiftDay(to, 1), zone),
  }));
  const hour = (text: string) => {
    const [day = "", time = ""] = text.split(" ");
    const start = instantOf(day, time, zone);
    return { start, end: new Date(start.getTime() + 60 * minuteMs) };
  };
  const busy = [...days, ...taken.map(hour)];
  return (span: TimeRange) =>
    Promise.resolve(freeSlots({ working: workingTime(roles, span, zone), busy, minutes: 30, span, now }));
}

const said = (zone: string) => (offer: { start: Date; days: number; minutes: number }) =>
  `${wallClockDay(offer.start, zone)} ${wallClockTime(offer.start, zone)} (${offer.days}d ${offer.minutes}min)`;

/** The offers for a half-hour visit, seen from the end of the visit unless `now` is another day. */
async function offers(visitText: string, typed: string, clinic: Clinic, today?: Day) {
  const [day = "", time = ""] = visitText.split(" ");
  const visit = instantOf(day, time, clinic.zone);
  const now = today ? startOfDay(today, clinic.zone) : new Date(visit.getTime() + 30 * minuteMs);
  const interval: Interval = readInterval(typed) ?? { amount: 0, unit: "day" };
  const asked = askedTime({ visit, interval, now, timeZone: clinic.zone });
  const found = await findOffers({
    asked,
    reach: reachOfFollowUp(asked),
    now,
    timeZone: clinic.zone,
    freeIn: freeIn(clinic, now),
  });
  return found.map(said(clinic.zone));
}
describe("an interval after a visit", () => {
  it.each([
    // A day that is open and free.
    [chicago, "2026-11-24 10:00", "1w", "2026-12-01", "2026-12-02"],
    [chicago, "2026-11-24 10:00", "2w", "2026-12-08", "2026-12-09"],
    [berlin, "2026-11-24 10:00", "4w", "2026-12-22", "2026-12-23"],
    [auckland, "2026-11-24 10:00", "6w", "2027-01-05", "2027-01-06"],
    [berlin, "2026-11-24 10:00", "3m", "2027-02-24", "2027-02-25"],
    [auckland, "2026-11-24 10:00", "6m", "2027-05-24", "2027-05-25"],
    [chicago, "2026-11-24 10:00", "12m", "2027-11-24", "2027-11-25"],
    // Ends of months: where a month has no such day, its last one is meant.
    [chicago, "2028-01-31 10:00", "1m", "2028-02-29", "2028-03-01"],
    [berlin, "2025-08-31 10:00", "3m", "2025-12-01", "2025-12-02"],
    [auckland, "2026-08-31 10:00", "1m", "2026-09-30", "2026-10-01"],
    [chicago, "2026-10-31 10:00", "4m", "2027-03-01", "2027-03-02"],
    // Leap days.
    [chicago, "2024-02-29 10:00", "12m", "2025-02-28", "2025-02-27"],
    [berlin, "2024-02-29 10:00", "4y", "2028-02-29", "2028-03-01"],
    [auckland, "2028-02-28 10:00", "1d", "2028-02-29", "2028-03-01"],
    // Over both changes of the clock the time on the wall stays what it was.
    [chicago, "2026-03-03 10:00", "1w", "2026-03-10", "2026-03-11"],
    [chicago, "2026-10-27 10:00", "1w", "2026-11-03", "2026-11-04"],
    [berlin, "2026-03-24 10:00", "1w", "2026-03-31", "2026-04-01"],
    [berlin, "2026-10-20 10:00", "1w", "2026-10-27", "2026-10-28"],
    [auckland, "2026-09-22 10:00", "1w", "2026-09-29", "2026-09-30"],
    [auckland, "2026-03-31 10:00", "1w", "2026-04-07", "2026-04-08"],
  ])("in %s, %s and %s, is offered at the same time of day", async (zone, visit, typed, day, other) => {
    const found = await offers(visit, typed, { zone });
    expect(found.map((text) => text.slice(0, 16))).toEqual([
      `${day} 10:00`,
      `${day} 10:30`,
      `${other} 10:00`,
    ]);
  });
});

const tuesday = "2026-11-24 10:00";

describe("what is in the way of a follow-up", () => {
  it.each<[string, string, string, Clinic, string[]]>([
    [
      "a Saturday, on which nobody works",
      "2026-11-21 10:00",
      "2w",
      { zone: chicago },
      ["2026-12-04 10:00 (-1d 0min)", "2026-12-04 10:30 (-1d 30min)", "2026-12-07 10:00 (2d 0min)"],
    ],
    [
      "a Sunday after a month without its last days",
      "2026-01-31 10:00",
      "1m",
      { zone: berlin },
      ["2026-02-27 10:00 (-1d 0min)", "2026-02-27 10:30 (-1d 30min)", "2026-03-02 10:00 (2d 0min)"],
    ],
    [
      "another visit at that hour",
      tuesday,
      "2w",
      { zone: chicago, taken: ["2026-12-08 10:00"] },
      ["2026-12-08 09:30 (0d -30min)", "2026-12-08 11:00 (0d 60min)", "2026-12-09 10:00 (1d 0min)"],
    ],
    [
      "a day without a free minute",
      tuesday,
      "1w",
      { zone: auckland, full: [["2026-12-01", "2026-12-01"]] },
      ["2026-12-02 10:00 (1d 0min)", "2026-11-30 10:00 (-1d 0min)", "2026-12-02 10:30 (1d 30min)"],
    ],
    [
      "a full fortnight from that day on, so that the days before are nearer",
      tuesday,
      "4w",
      { zone: berlin, full: [["2026-12-22", "2027-01-04"]] },
      ["2026-12-21 10:00 (-1d 0min)", "2026-12-21 10:30 (-1d 30min)", "2026-12-18 10:00 (-4d 0min)"],
    ],
    [
      "a full fortnight around it",
      tuesday,
      "4w",
      { zone: chicago, full: [["2026-12-16", "2026-12-29"]] },
      ["2026-12-15 10:00 (-7d 0min)", "2026-12-15 10:30 (-7d 30min)", "2026-12-30 10:00 (8d 0min)"],
    ],
    [
      "a full fortnight, and earlier than a quarter of the interval is too early",
      tuesday,
      "2w",
      { zone: auckland, full: [["2026-12-01", "2026-12-14"]] },
      ["2026-12-15 10:00 (7d 0min)", "2026-12-15 10:30 (7d 30min)", "2026-12-16 10:00 (8d 0min)"],
    ],
    [
      "a practitioner on leave for a week",
      tuesday,
      "2w",
      { zone: chicago, away: [["2026-12-07", "2026-12-11"]] },
      ["2026-12-14 10:00 (6d 0min)", "2026-12-14 10:30 (6d 30min)", "2026-12-15 10:00 (7d 0min)"],
    ],
    [
      "a practitioner on leave for a month",
      tuesday,
      "2w",
      { zone: berlin, away: [["2026-12-01", "2026-12-31"]] },
      ["2027-01-01 10:00 (24d 0min)", "2027-01-01 10:30 (24d 30min)", "2027-01-04 10:00 (27d 0min)"],
    ],
    [
      "a practitioner who has left",
      tuesday,
      "1y",
      { zone: chicago, away: [["2026-12-01", "2029-12-31"]] },
      [],
    ],
    [
      "a practitioner who works only after noon now",
      tuesday,
      "2w",
      {
        zone: auckland,
        hours: [{ availableStartTime: "13:00:00", availableEndTime: "17:00:00" }],
      },
      ["2026-12-08 13:00 (0d 180min)", "2026-12-08 13:30 (0d 210min)", "2026-12-09 13:00 (1d 180min)"],
    ],
    [
      "a night on which the clock skips that time in spring",
      "2026-03-01 02:30",
      "1w",
      { zone: chicago, hours: [{ allDay: true }] },
      ["2026-03-08 03:00 (0d 30min)", "2026-03-08 03:30 (0d 60min)", "2026-03-09 02:30 (1d 0min)"],
    ],
    [
      "another such night",
      "2026-03-22 02:30",
      "1w",
      { zone: berlin, hours: [{ allDay: true }] },
      ["2026-03-29 03:00 (0d 30min)", "2026-03-29 03:30 (0d 60min)", "2026-03-30 02:30 (1d 0min)"],
    ],
    [
      "a night on which that time comes twice in autumn: the first of the two is asked for",
      "2026-03-29 02:30",
      "1w",
      { zone: auckland, hours: [{ allDay: true }] },
      ["2026-04-05 02:30 (0d 0min)", "2026-04-05 02:30 (0d 0min)", "2026-04-06 02:30 (1d 0min)"],
    ],
    [
      "the visit itself, when it is asked for the same day",
      tuesday,
      "0d",
      { zone: chicago, taken: [tuesday] },
      ["2026-11-24 11:00 (0d 60min)", "2026-11-24 11:30 (0d 90min)", "2026-11-25 10:00 (1d 0min)"],
    ],
  ])("%s (%s and %s)", async (_, visit, typed, clinic, expected) => {
    expect(await offers(visit, typed, clinic)).toEqual(expected);
  });

  it("is not that the visit was long ago: two weeks are then counted from today", async () => {
    const found = await offers("2025-01-10 10:00", "2w", { zone: berlin }, "2026-11-24");
    expect(found).toEqual([
      "2026-12-08 10:00 (0d 0min)",
      "2026-12-08 10:30 (0d 30min)",
      "2026-12-09 10:00 (1d 0min)",
    ]);
  });
});

describe("looking for a follow-up", () => {
  it("asks for no more days than it needs", async () => {
    const asked: string[] = [];
    const visit = instantOf("2026-11-24", "10:00", chicago);
    const interval = { amount: 2, unit: "week" } as const;
    const question = { now: visit, timeZone: chicago };
    const time = askedTime({ visit, interval, ...question });
    const free = freeIn({ zone: chicago }, visit);
    const search = {
      asked: time,
      reach: reachOfFollowUp(time),
      freeIn: (span: TimeRange) => {
        asked.push(`${wallClockDay(span.start, chicago)} ${wallClockDay(span.end, chicago)}`);
        return free(span);
      },
    };
    await findOffers({ ...search, ...question });
    expect(asked).toEqual(["2026-12-07 2026-12-10"]);
  });

  it("never offers what has passed", async () => {
    const found = await offers("2026-11-24 10:00", "1w", { zone: chicago }, "2026-12-01");
    expect(found.every((text) => text >= "2026-12-01")).toBe(true);
    expect(found).toHaveLength(3);
  });
});
