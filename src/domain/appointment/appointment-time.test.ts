import { describe, expect, it } from "vitest";
import {
  changeDay,
  changeEnd,
  changeMinutes,
  changeStart,
  chooseRepeated,
  readEntry,
  type TimeEntry,
} from "./appointment-time.ts";

const chicago = "America/Chicago";
const entry = (given: Partial<TimeEntry> = {}): TimeEntry => ({
  day: "2026-11-24",
  start: "",
  end: "",
  minutes: "30",
  repeated: "",
  ...given,
});
const tenToHalfPast = entry({ start: "10:00", end: "10:30" });

describe("start, end and duration move together", () => {
  it("the first start gives the end by the usual duration", () => {
    expect(changeStart(entry(), "2pm", chicago)).toEqual(entry({ start: "14:00", end: "14:30" }));
  });

  it("another start keeps the duration", () => {
    expect(changeStart(tenToHalfPast, "11:15", chicago)).toMatchObject({ start: "11:15", end: "11:45" });
  });

  it("another end changes the duration", () => {
    expect(changeEnd(tenToHalfPast, "1045", chicago)).toMatchObject({ end: "10:45", minutes: "45" });
  });

  it("another duration moves the end", () => {
    expect(changeMinutes(tenToHalfPast, "90", chicago)).toMatchObject({ end: "11:30", minutes: "90" });
  });

  it("a duration may reach into the next day", () => {
    const late = changeMinutes(changeStart(entry(), "23:30", chicago), "60", chicago);
    expect(late).toMatchObject({ end: "00:30", minutes: "60" });
    expect(readEntry(late, chicago).end).toEqual(new Date("2026-11-25T06:30:00.000Z"));
  });

  it("an end before the start leaves no duration, and the next start finds it again", () => {
    const wrong = changeEnd(tenToHalfPast, "9:30", chicago);
    expect(wrong).toMatchObject({ start: "10:00", end: "09:30", minutes: "" });
    expect(changeStart(wrong, "9", chicago)).toMatchObject({ start: "09:00", end: "09:30", minutes: "30" });
  });

  it("an emptied start takes its end along and keeps the duration", () => {
    expect(changeStart(tenToHalfPast, "", chicago)).toEqual(entry());
  });

  it("what cannot be read stays as typed", () => {
    expect(changeStart(tenToHalfPast, "half ten", chicago)).toMatchObject({
      start: "half ten",
      end: "10:30",
      minutes: "30",
    });
  });

  it("a duration that is no number leaves the end alone", () => {
    expect(changeMinutes(tenToHalfPast, "an hour", chicago)).toMatchObject({
      end: "10:30",
      minutes: "an hour",
    });
  });

  it("another day keeps the time", () => {
    expect(changeDay(tenToHalfPast, "2026-12-01", chicago)).toMatchObject({
      day: "2026-12-01",
      start: "10:00",
      end: "10:30",
    });
  });
});

describe("reading what is entered", () => {
  it("gives the instants of the clinic's wall clock, wherever the computer stands", () => {
    expect(readEntry(tenToHalfPast, chicago)).toEqual({
      start: new Date("2026-11-24T16:00:00.000Z"),
      end: new Date("2026-11-24T16:30:00.000Z"),
      obstacles: [],
    });
  });

  it("no start and no end is no time, although a day stands there", () => {
    expect(readEntry(entry(), chicago)).toEqual({ obstacles: [] });
  });

  it("each part that cannot be read is named", () => {
    expect(readEntry(entry({ start: "soon", end: "late" }), chicago).obstacles).toEqual([
      { part: "start", kind: "unreadable" },
      { part: "end", kind: "unreadable" },
    ]);
    expect(readEntry(entry({ day: "someday", start: "10:00" }), chicago).obstacles).toEqual([
      { part: "day", kind: "unreadable" },
    ]);
  });
});

describe("the nights on which the clock changes", () => {
  const spring = entry({ day: "2026-03-08" });
  const autumn = entry({ day: "2026-11-01" });

  it("a start that is skipped in spring comes with the next one that exists", () => {
    expect(readEntry(changeStart(spring, "02:30", chicago), chicago).obstacles).toEqual([
      { part: "start", kind: "never", next: new Date("2026-03-08T08:00:00.000Z") },
    ]);
  });

  it("an appointment over the skipped hour lasts as long as it says", () => {
    expect(changeStart(spring, "01:45", chicago)).toMatchObject({ end: "03:15", minutes: "30" });
    expect(changeEnd(changeStart(spring, "01:45", chicago), "03:45", chicago)).toMatchObject({
      minutes: "60",
    });
  });

  it("an end in the skipped hour is refused", () => {
    expect(readEntry(entry({ ...spring, start: "01:00", end: "02:30", minutes: "" }), chicago)).toMatchObject(
      {
        obstacles: [{ part: "end", kind: "never" }],
      },
    );
  });

  it("a start that comes twice in autumn asks which, and the answer holds", () => {
    const asked = changeStart(autumn, "01:30", chicago);
    expect(readEntry(asked, chicago).obstacles).toMatchObject([{ part: "start", kind: "twice" }]);
    const later = chooseRepeated(asked, "later", chicago);
    expect(readEntry(later, chicago)).toEqual({
      start: new Date("2026-11-01T07:30:00.000Z"),
      end: new Date("2026-11-01T08:00:00.000Z"),
      obstacles: [],
    });
  });

  it("an appointment may end on the second of two equal times", () => {
    const asked = chooseRepeated(changeStart(autumn, "01:30", chicago), "earlier", chicago);
    const hour = changeMinutes(asked, "60", chicago);
    expect(hour).toMatchObject({ start: "01:30", end: "01:30", minutes: "60" });
    expect(readEntry(hour, chicago).end).toEqual(new Date("2026-11-01T07:30:00.000Z"));
  });

  it("another start asks again", () => {
    const answered = chooseRepeated(changeStart(autumn, "01:30", chicago), "later", chicago);
    expect(changeStart(answered, "1:15", chicago).repeated).toBe("");
  });
});
