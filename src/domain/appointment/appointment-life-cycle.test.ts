import { describe, expect, it } from "vitest";
import { canBecome } from "./appointment-life-cycle.ts";

describe("an appointment's life cycle", () => {
  it("leads from a wish to a visit that took place", () => {
    const way = ["proposed", "pending", "booked", "checked-in", "arrived", "fulfilled"] as const;
    way.slice(1).forEach((to, i) => expect(canBecome(way[i] ?? "proposed", to)).toBe(true));
  });

  it("lets a receptionist undo a cancellation, a check-in and a no-show", () => {
    expect(canBecome("cancelled", "booked")).toBe(true);
    expect(canBecome("checked-in", "booked")).toBe(true);
    expect(canBecome("noshow", "booked")).toBe(true);
  });

  it.each([
    ["fulfilled", "cancelled"],
    ["fulfilled", "noshow"],
    ["cancelled", "arrived"],
    ["proposed", "fulfilled"],
    ["waitlist", "checked-in"],
  ] as const)("does not lead from %s to %s", (from, to) => {
    expect(canBecome(from, to)).toBe(false);
  });
});
