import { describe, expect, it } from "vitest";
import { readTimeOfDay } from "./time-of-day.ts";

describe("typing a time of day", () => {
  it.each([
    ["9", "09:00"],
    ["9:30", "09:30"],
    ["930", "09:30"],
    ["7", "07:00"],
    ["2", "14:00"],
    ["2:30", "14:30"],
    ["630", "18:30"],
    ["02:30", "02:30"],
    ["2am", "02:00"],
    ["0930", "09:30"],
    ["14.05", "14:05"],
    ["14h", "14:00"],
    ["14h30", "14:30"],
    ["2pm", "14:00"],
    ["2 PM", "14:00"],
    ["2:15 p.m.", "14:15"],
    ["9:30\u202FAM", "09:30"],
    ["12am", "00:00"],
    ["12:30 am", "00:30"],
    ["12pm", "12:00"],
    ["0:00", "00:00"],
    ["23:59", "23:59"],
    ["٩:٣٠ ص", "09:30"],
    ["٢:١٥ م", "14:15"],
    ["۱۰:۴۵", "10:45"],
  ])("%s is %s", (text, expected) => {
    expect(readTimeOfDay(text)).toBe(expected);
  });

  it.each(["", "24:00", "9:60", "13pm", "0am", "12345", "9:3", "noon", "-1", "9:30:00"])(
    "%j is refused instead of guessed",
    (text) => {
      expect(readTimeOfDay(text)).toBeUndefined();
    },
  );
});
