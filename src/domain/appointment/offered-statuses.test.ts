import { expect, it } from "vitest";
import { isOffered, isRecord, momentOf } from "./offered-statuses.ts";

const at = (time: string) => new Date(`2026-11-24T${time}:00.000Z`);
const visit = { start: at("10:00"), end: at("10:30") };

it("a visit is about now from half an hour before it until it ends", () => {
  const moments = ["09:29", "09:30", "10:30", "10:31"].map((time) => momentOf(visit, at(time)));
  expect(moments).toEqual(["ahead", "now", "now", "past"]);
});

it("what has no time is still to come, and what has no end is over once it has begun", () => {
  expect(momentOf({}, at("10:00"))).toBe("ahead");
  expect(momentOf({ end: at("10:00") }, at("12:00"))).toBe("ahead");
  expect(momentOf({ start: at("10:00") }, at("10:01"))).toBe("past");
});

const all = [
  "proposed",
  "waitlist",
  "pending",
  "booked",
  "checked-in",
  "arrived",
  "fulfilled",
  "cancelled",
  "noshow",
] as const;

it("a visit to come can be planned, one of now walked into, and all that may have happened is recorded", () => {
  const offered = (moment: "ahead" | "now" | "past") => all.filter((status) => isOffered(status, moment));
  expect(offered("ahead")).toEqual(all.slice(0, 4));
  expect(offered("now")).toEqual(all.slice(0, 6));
  expect(offered("past")).toEqual(all);
});

it("what has happened is a record, and what is to be is none, although it was meant for a time that has passed", () => {
  const records = (moment: "ahead" | "now" | "past") => all.filter((status) => isRecord(status, moment));
  expect(records("past")).toEqual(all.slice(4));
  expect(records("now")).toEqual(all.slice(6));
});
