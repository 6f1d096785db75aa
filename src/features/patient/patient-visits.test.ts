import { describe, expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { patientVisits } from "./patient-visits.ts";

const now = new Date("2031-05-05T12:00:00Z");
const visit = (
  id: string,
  start: string | undefined,
  status: AppointmentView["status"],
  practitionerId = "pr_1",
) =>
  ({
    id,
    status,
    ...(start && { start, end: start }),
    patientId: "pt_1",
    patient: { id: "pt_1", name: "Ana Ruiz" },
    practitionerId,
    practitioner: { id: practitionerId, name: practitionerId },
  }) as AppointmentView;

describe("a patient's appointments", () => {
  it("are next, coming, asked for and past, and those of a year are counted by how they ended", () => {
    const visits = patientVisits(
      [
        visit("wish", undefined, "proposed"),
        visit("old", "2030-01-05T10:00:00Z", "noshow"),
        visit("kept", "2031-01-05T10:00:00Z", "fulfilled", "pr_2"),
        visit("missed", "2031-02-05T10:00:00Z", "noshow"),
        visit("off", "2031-03-05T10:00:00Z", "cancelled"),
        visit("seen", "2031-04-05T10:00:00Z", "fulfilled", "pr_1"),
        visit("again", "2031-04-06T10:00:00Z", "fulfilled", "pr_2"),
        visit("dropped", "2031-05-06T10:00:00Z", "cancelled"),
        visit("next", "2031-05-07T10:00:00Z", "booked"),
        visit("later", "2031-06-07T10:00:00Z", "pending"),
      ],
      now,
    );
    const ids = Object.entries(visits).map(([name, list]) => [
      name,
      Array.isArray(list) ? list.map(({ id }) => id).join(" ") : list.id,
    ]);
    expect(Object.fromEntries(ids)).toEqual({
      next: "next",
      coming: "later",
      askedFor: "wish",
      past: "dropped again seen off missed kept old",
      kept: "again seen kept",
      missed: "missed",
      cancelled: "dropped off",
      usualPractitioner: "pr_2",
    });
  });

  it("may be none", () => {
    expect(patientVisits([], now)).toEqual({
      coming: [],
      askedFor: [],
      past: [],
      kept: [],
      missed: [],
      cancelled: [],
    });
  });
});
