import { expect, it } from "vitest";
import { columnCells, type WorkingDay } from "./column-cells.ts";

const at = (clock: string) => new Date(`2031-05-05T${clock}:00Z`);
const range = (start: string, end: string) => ({ start: at(start), end: at(end) });
const visit = (id: string, start: string, end: string, status = "booked") => ({
  id,
  status,
  start: at(start).toISOString(),
  end: at(end).toISOString(),
});
const day: WorkingDay = { hoursKnown: true, open: [range("08:00", "12:00")], away: [], blocks: [] };
const shown = range("07:00", "18:00");

const clocks = (cells: { kind: string; start: Date; end: Date }[]) =>
  cells.map(({ kind, start, end }) =>
    [kind, start.toISOString().slice(11, 16), end.toISOString().slice(11, 16)].join(" "),
  );

it("a column goes through the day in order: visits, what is free between them, and when nobody is there", () => {
  const cells = columnCells(
    [visit("a", "08:30", "09:00"), visit("b", "09:00", "09:30", "noshow")],
    { ...day, away: [range("11:00", "12:00")], blocks: [range("10:00", "10:30")] },
    shown,
  );
  expect(clocks(cells)).toEqual([
    "free 08:00 08:30",
    "visit 08:30 09:00",
    "visit 09:00 09:30",
    "free 09:00 10:00",
    "block 10:00 10:30",
    "free 10:30 11:00",
    "away 11:00 12:00",
  ]);
});

it("whoever has no known hours is free all day, save for what is taken", () => {
  expect(clocks(columnCells([], { ...day, hoursKnown: false, open: [] }, shown))).toEqual([
    "free 07:00 18:00",
  ]);
});

it("visits at one time stand beside each other and say so; one that is over is in nobody's way", () => {
  const [a, b, c] = columnCells(
    [visit("a", "08:00", "08:30"), visit("b", "08:15", "08:45"), visit("c", "08:20", "08:40", "noshow")],
    day,
    shown,
  ).filter((cell) => cell.kind === "visit");
  expect([a, b, c].map((cell) => [cell?.lane, cell?.lanes, cell?.isOverlapping])).toEqual([
    [0, 3, true],
    [1, 3, true],
    [2, 3, false],
  ]);
});

it("a visit into which a leave falls is not covered; the clinic's own slot for it is no obstacle", () => {
  const [covered, uncovered] = columnCells(
    [visit("a", "08:00", "08:30"), visit("b", "11:30", "12:00")],
    { ...day, away: [range("11:45", "13:00")], blocks: [range("08:00", "08:30")] },
    shown,
  ).filter((cell) => cell.kind === "visit");
  expect(covered?.isUncovered).toBe(false);
  expect(uncovered?.isUncovered).toBe(true);
});

it("a visit of no length or of five minutes takes a quarter of an hour of the picture", () => {
  const [short, next] = columnCells(
    [visit("a", "08:00", "08:05"), visit("b", "08:10", "08:30")],
    day,
    shown,
  ).filter((cell) => cell.kind === "visit");
  expect([short?.lanes, next?.lanes]).toEqual([2, 2]);
  expect(short?.isOverlapping).toBe(false);
});
