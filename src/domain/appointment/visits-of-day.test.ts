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

function told(...visits: ReturnType<typeof visit>[]) {
  const { past, atHand, coming } = visitsOfDay(visits);
  return `${ids(past)} | ${atHand?.id ?? ""} | ${ids(coming)}`;
}

describe("a practitioner's day", () => {
  it("has the first patient without an outcome at hand, whatever the order in which visits are told", () => {
    expect(
      told(
        visit("c", "11:00", "11:30"),
        visit("a", "09:00", "09:30", "fulfilled"),
        visit("b", "10:00", "10:30"),
      ),
    ).toBe("a | b | c");
  });

  it("keeps at hand whom the practitioner is with, although somebody before has not come", () => {
    expect(
      told(
        visit("a", "09:00", "09:30", "booked"),
        visit("b", "09:30", "10:00", "arrived"),
        visit("c", "10:00", "10:30"),
      ),
    ).toBe(" | b | a,c");
  });

  it("goes on to the next one once a visit is done, early or not", () => {
    expect(told(visit("a", "09:00", "09:30", "fulfilled"), visit("b", "09:30", "10:00"))).toBe("a | b | ");
  });

  it.each(["cancelled", "noshow"])("waits for nobody who is %s", (status) => {
    expect(told(visit("a", "09:00", "09:30", status), visit("b", "09:30", "10:00"))).toBe("a | b | ");
  });

  it.each(["proposed", "waitlist"])("shows who is %s, and has nobody at hand for it", (status) => {
    expect(told(visit("a", "09:00", "09:30", status), visit("b", "09:30", "10:00"))).toBe(" | b | a");
    expect(told(visit("a", "09:00", "09:30", status))).toBe(" |  | a");
  });
});
