import { describe, expect, it } from "vitest";
import { visitsOfDay } from "./visits-of-day.ts";

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const visit = (id: string, start: string, end: string, status = "booked") => ({
  id,
  status,
  start: at(start),
  end: at(end),
});

const ids = (list: { id: string }[]) => list.map(({ id }) => id).join();

function told(now: string, ...visits: ReturnType<typeof visit>[]) {
  const { past, atHand, coming } = visitsOfDay(visits, new Date(at(now)));
  return `${ids(past)} | ${atHand?.id ?? ""} | ${ids(coming)}`;
}

describe("a practitioner's day", () => {
  it("has the next patient at hand, whatever the order in which visits are told", () => {
    const day = [visit("c", "11:00", "11:30"), visit("a", "09:00", "09:30"), visit("b", "10:00", "10:30")];
    expect(told("09:45", ...day)).toBe("a | b | c");
    expect(told("10:10", ...day)).toBe("a | b | c");
    expect(told("10:30", ...day)).toBe("a,b | c | ");
    expect(told("12:00", ...day)).toBe("a,b,c |  | ");
  });

  it("keeps at hand whom the practitioner is with, although the time is over and others wait", () => {
    expect(
      told(
        "10:20",
        visit("a", "09:00", "09:30", "arrived"),
        visit("b", "09:30", "10:00", "checked-in"),
        visit("c", "10:00", "10:30"),
      ),
    ).toBe(" | a | b,c");
  });

  it("goes on to the next one once a visit is done, early or not", () => {
    expect(told("09:10", visit("a", "09:00", "09:30", "fulfilled"), visit("b", "09:30", "10:00"))).toBe(
      "a | b | ",
    );
  });

  it.each(["cancelled", "noshow", "proposed", "waitlist"])("waits for nobody who is %s", (status) => {
    expect(told("08:00", visit("a", "09:00", "09:30", status), visit("b", "09:30", "10:00"))).toBe(
      "a | b | ",
    );
  });
});
