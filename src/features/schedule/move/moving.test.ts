import { describe, expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { beginMoving, type MovingPart, placedAt, shifted } from "./moving.ts";

const at = (clock: string) => new Date(`2031-05-05T${clock}:00Z`);
const axis = { start: at("08:00"), end: at("18:00") };
const visit: AppointmentView = {
  id: "ap_1",
  status: "booked",
  patientId: "pt_1",
  practitionerId: "pr_1",
  start: at("10:05").toISOString(),
  end: at("10:35").toISOString(),
  patient: { id: "pt_1", name: "Ana Ruiz" },
};
const begun = (part: MovingPart) => beginMoving(visit, part, "pr_1");
const clocks = ({ start, end }: { start: Date; end: Date }) =>
  [start, end].map((one) => one.toISOString().slice(11, 16)).join(" ");
const endPlacedAt = (clock: string) =>
  placedAt(begun("end"), { columnKey: "pr_2", time: at(clock).getTime() }, axis);

describe("a visit that somebody moves", () => {
  it("goes to the next quarter of the clock or by five minutes, and stays as long as it is", () => {
    expect(clocks(shifted(begun("whole"), { steps: 1, minutes: 15 }, axis))).toBe("10:15 10:45");
    expect(clocks(shifted(begun("whole"), { steps: -1, minutes: 5 }, axis))).toBe("10:00 10:30");
  });

  it("does not leave what is drawn of the day", () => {
    const to = { columnKey: "pr_2", time: at("17:50").getTime() };
    expect(clocks(placedAt(begun("whole"), to, axis))).toBe("17:30 18:00");
  });
});

describe("the end of a visit that somebody moves", () => {
  it("goes to the next quarter of the clock or by five minutes, and the start stays", () => {
    expect(clocks(shifted(begun("end"), { steps: 1, minutes: 15 }, axis))).toBe("10:05 10:45");
    expect(clocks(shifted(begun("end"), { steps: -1, minutes: 5 }, axis))).toBe("10:05 10:30");
  });

  it("leaves five minutes of the visit, and stays in its column and in the day", () => {
    expect(clocks(endPlacedAt("09:00"))).toBe("10:05 10:10");
    expect(clocks(endPlacedAt("19:00"))).toBe("10:05 18:00");
    expect(endPlacedAt("11:00").columnKey).toBe("pr_1");
  });
});
