import { expect, it } from "vitest";
import { planChange } from "./plan-change.ts";

const visit = {
  id: "appt_1",
  patientId: "pt_1",
  practitionerId: "prac_1",
  start: "2031-03-04T10:00:00.000Z",
  end: "2031-03-04T10:30:00.000Z",
};

it.each(["cancelled", "noshow"] as const)(
  "a visit that is %s goes to no other practitioner, as when two desks change it at once",
  (status) => {
    const moved = () => planChange({ ...visit, status }, { practitionerId: "prac_2" });
    expect(moved).toThrow(
      expect.objectContaining({
        code: "invalid-fields",
        details: { errors: [{ field: "practitionerId", message: `cannot change while it is ${status}` }] },
      }),
    );
  },
);

it("a visit that was cancelled is booked again with another practitioner", () => {
  const again = planChange({ ...visit, status: "cancelled" }, { practitionerId: "prac_2", status: "booked" });
  expect(again).toMatchObject({
    action: "transfer",
    booking: { practitionerId: "prac_2", status: "booked" },
  });
});
