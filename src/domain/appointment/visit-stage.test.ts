import { describe, expect, it } from "vitest";
import { stageLooks, stageOf } from "./visit-stage.ts";

const visit = { start: "2031-05-05T15:00:00Z", end: "2031-05-05T15:30:00Z" };
const at = (clock: string) => new Date(`2031-05-05T${clock}Z`);

describe("how far a visit is", () => {
  it("is late from the first whole minute after its start on, as long as nobody has come", () => {
    expect(stageOf({ ...visit, status: "booked" }, at("15:00:59"))).toMatchObject({ stage: "booked" });
    expect(stageOf({ ...visit, status: "booked" }, at("15:12:30"))).toMatchObject({
      stage: "late",
      lateMinutes: 12,
      isUnclosed: false,
    });
    expect(stageOf({ ...visit, status: "checked-in" }, at("15:12:30")).stage).toBe("here");
  });

  it("is without an outcome once its time is over, and never missed by a clock", () => {
    expect(stageOf({ ...visit, status: "booked" }, at("16:30:00"))).toMatchObject({
      stage: "late",
      isUnclosed: true,
    });
    expect(stageOf({ ...visit, status: "arrived" }, at("15:45:00"))).toMatchObject({
      stage: "inside",
      overMinutes: 15,
      isUnclosed: true,
    });
    for (const status of ["fulfilled", "noshow", "cancelled", "proposed"] as const)
      expect(stageOf({ ...visit, status }, at("23:00:00")).isUnclosed).toBe(false);
  });

  it("is told by a shape of its own, and not by colour alone", () => {
    const shapes = Object.values(stageLooks).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
