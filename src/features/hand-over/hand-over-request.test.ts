import { describe, expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { askedTime } from "#domain/follow-up/asked-time.ts";
import { type HandOverDraft, handOverRequest } from "./hand-over-request.ts";
import { wishedTime } from "./wished-time.ts";

const timeZone = "America/Chicago";
const now = new Date("2026-11-28T16:00:00Z");
const twoWeeks = { amount: 2, unit: "week" } as const;

const visit: AppointmentView = {
  id: "ap-1",
  status: "fulfilled",
  patientId: "pt-1",
  patient: { id: "pt-1", name: "Ana Ruiz" },
  practitionerId: "pr-1",
  start: "2026-11-24T15:00:00.000Z",
  end: "2026-11-24T15:30:00.000Z",
  reasonCode: "Blood pressure",
};

const draft: HandOverDraft = {
  interval: twoWeeks,
  isAbout: false,
  dayPart: "any",
  who: "same",
  reason: "Blood pressure",
  instructions: "",
  comment: "",
};

describe("what a clinician hands over", () => {
  it("in two weeks is two weeks after the visit, as in a follow-up", () => {
    const { requestedPeriod } = handOverRequest(draft, visit, { timeZone, now });
    expect(requestedPeriod).toEqual([{ start: "2026-12-08T06:00:00.000Z", end: "2026-12-09T06:00:00.000Z" }]);
    const asked = askedTime({ visit: new Date(visit.start ?? ""), interval: twoWeeks, now, timeZone });
    expect(asked.day).toBe("2026-12-08");
  });

  it("counts from today once the day after the visit has passed", () => {
    const lastYear = { ...visit, start: "2025-11-24T15:00:00.000Z", end: "2025-11-24T15:30:00.000Z" };
    expect(wishedTime(draft, lastYear, { timeZone, now })).toMatchObject({
      from: "2026-11-28",
      day: "2026-12-12",
    });
  });

  it("counts from today when nothing is left of the time of day that was meant", () => {
    const twoWeeksAgo = { ...visit, start: "2026-11-14T15:00:00.000Z", end: "2026-11-14T15:30:00.000Z" };
    const afternoon = new Date("2026-11-28T21:00:00Z");
    const morning = { ...draft, dayPart: "morning" as const };
    expect(wishedTime(morning, twoWeeksAgo, { timeZone, now: afternoon }).day).toBe("2026-12-12");
  });

  it("takes the reason along, as it was changed", () => {
    const change = { ...draft, reason: "Blood pressure, new drug" };
    expect(handOverRequest(change, visit, { timeZone, now }).reasonCode).toBe("Blood pressure, new drug");
  });
});
