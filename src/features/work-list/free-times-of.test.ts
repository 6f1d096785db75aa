import { expect, it } from "vitest";
import { freeTimesOf } from "./free-times-of.ts";

const at = (time: string) => `2031-05-05T${time}:00.000Z`;
const free = (...starts: string[]) =>
  starts.map((start) => ({ start: at(start), end: at(start.replace(":00", ":30").replace(":15", ":45")) }));

it("another time is offered once, in order, whoever has it, and none that has passed", () => {
  const times = freeTimesOf(
    [
      { practitionerId: "one", free: free("09:00", "09:15", "11:00") },
      { practitionerId: "two", free: free("07:00", "10:00") },
    ],
    new Date(at("08:00")),
  );
  expect(times.map(({ practitionerId, start }) => [practitionerId, start.slice(11, 16)])).toEqual([
    ["one", "09:00"],
    ["two", "10:00"],
    ["one", "11:00"],
  ]);
});
