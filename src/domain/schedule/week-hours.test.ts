import { expect, it } from "vitest";
import { wallClockTime } from "../wall-clock.ts";
import { shownHours } from "./shown-hours.ts";
import { weekHours } from "./week-hours.ts";

const timeZone = "America/Chicago";
const at = (instant: string) => ({ start: new Date(instant), end: new Date(instant) });

it("a week shows the same hours of the clock on each day, also across a change of the clocks", () => {
  const [saturday, sunday, monday] = ["2031-03-08", "2031-03-09", "2031-03-10"];
  const shown = [
    shownHours(saturday, timeZone, [at("2031-03-08T15:30:00Z"), at("2031-03-08T19:00:00Z")]),
    shownHours(monday, timeZone, [at("2031-03-10T12:00:00Z"), at("2031-03-10T16:15:00Z")]),
  ];
  const week = weekHours([saturday, sunday, monday], shown, timeZone);
  expect(week.map(({ start, end }) => [start, end].map((one) => wallClockTime(one, timeZone)))).toEqual([
    ["07:00", "13:00"],
    ["07:00", "13:00"],
    ["07:00", "13:00"],
  ]);
  expect(week[1]?.hours).toHaveLength(6);
});

it("a day that is shown to midnight is so on every day of the week", () => {
  const late = shownHours("2031-05-05", timeZone, [at("2031-05-05T20:00:00Z"), at("2031-05-06T04:30:00Z")]);
  const [, tuesday] = weekHours(["2031-05-05", "2031-05-06"], [late], timeZone);
  expect(tuesday?.end).toEqual(new Date("2031-05-07T05:00:00Z"));
});
