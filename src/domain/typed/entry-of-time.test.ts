import { describe, expect, it } from "vitest";
import { readEntry } from "#domain/appointment/appointment-time.ts";
import { entryOfTime } from "./entry-of-time.ts";

const chicago = "America/Chicago";

describe("a time that is put into the form", () => {
  it.each([
    ["on an ordinary day", "2031-11-24T15:30:00Z", 30],
    ["over midnight", "2031-11-24T05:30:00Z", 90],
    ["in the first of two equal hours in autumn", "2026-11-01T06:30:00Z", 30],
    ["in the second of them", "2026-11-01T07:30:00Z", 30],
    ["from the first of them into the second", "2026-11-01T06:45:00Z", 60],
    ["over the hour that spring leaves out", "2027-03-14T07:45:00Z", 45],
  ])("%s means the same instants when it is read again", (_, from, minutes) => {
    const start = new Date(from);
    const end = new Date(start.getTime() + minutes * 60_000);
    expect(readEntry(entryOfTime({ start, end }, chicago), chicago)).toEqual({ start, end, obstacles: [] });
  });
});
