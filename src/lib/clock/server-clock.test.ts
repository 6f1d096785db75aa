import { afterEach, describe, expect, it, vi } from "vitest";
import { clockError, forgetServerTime, noteServerTime, serverNow } from "./server-clock.ts";

afterEach(() => {
  vi.useRealTimers();
  forgetServerTime();
});

const minute = 60_000;
const day = 1440 * minute;
const noon = Date.parse("2026-11-28T12:00:00Z");

/** This computer's clock is `ahead` of the server's, which answers after two seconds. */
function ask(ahead: number) {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: noon + ahead });
  const sentAt = Date.now();
  vi.advanceTimersByTime(2000);
  noteServerTime(noon + 1000, { sentAt, heardAt: Date.now() });
}

describe("a computer whose clock is wrong", () => {
  it.each([
    ["45 minutes ahead", 45 * minute],
    ["3 hours ahead", 180 * minute],
    ["3 hours behind", -180 * minute],
    ["a day ahead", day],
    ["40 days behind", -40 * day],
  ])("%s goes by the server's, and knows by how much it is wrong", (_, ahead) => {
    ask(ahead);
    expect(serverNow().getTime()).toBe(noon + 2000);
    expect(clockError()).toBe(ahead);
    vi.advanceTimersByTime(10 * minute);
    expect(serverNow().getTime()).toBe(noon + 2000 + 10 * minute);
  });

  it("of less than a minute is not told", () => {
    ask(50_000);
    expect(clockError()).toBe(0);
  });

  it("that may be right, for all that a slow answer tells, is left alone", () => {
    vi.useFakeTimers({ toFake: ["Date", "performance"], now: noon });
    noteServerTime(noon, { sentAt: noon, heardAt: noon + 9000 });
    expect(serverNow().getTime()).toBe(noon);
  });

  it("is compared once, and again when it was put right", () => {
    ask(180 * minute);
    noteServerTime(noon - day, { sentAt: Date.now(), heardAt: Date.now() });
    expect(serverNow().getTime()).toBe(noon + 2000);
    vi.setSystemTime(noon + 3000);
    noteServerTime(noon + 3000, { sentAt: Date.now(), heardAt: Date.now() });
    expect([serverNow().getTime(), clockError()]).toEqual([noon + 3000, 0]);
  });
});
