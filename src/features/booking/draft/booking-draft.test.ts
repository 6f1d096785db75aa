import { describe, expect, it } from "vitest";
import { bookingSchema } from "#contract/booking.ts";
import { blankDraft, bookingFromDraft } from "./booking-draft.ts";

const chicago = "America/Chicago";
const filled = { ...blankDraft("2026-11-24"), patientId: "pt_1", start: "10:00", end: "10:30" };

describe("what the form asks for", () => {
  it("is only what was filled in", () => {
    expect(bookingFromDraft(filled, chicago)).toEqual({
      booking: {
        status: "booked",
        patientId: "pt_1",
        start: "2026-11-24T16:00:00.000Z",
        end: "2026-11-24T16:30:00.000Z",
        minutesDuration: 30,
      },
      obstacles: [],
    });
  });

  it("is a booking that the server takes", () => {
    const full = {
      ...filled,
      practitionerId: "pr_1",
      priority: "7",
      appointmentType: "FOLLOWUP",
      serviceType: "Cardiology",
      serviceCategory: "Outpatient",
      specialty: "Cardiology",
      reasonCode: "Post-procedure follow-up",
      description: "Second visit",
      comment: "Prefers mornings",
      patientInstruction: "Please arrive 10 minutes early.",
    };
    const { booking } = bookingFromDraft(full, chicago);
    expect(bookingSchema.parse(booking)).toMatchObject({ priority: 7, comment: "Prefers mornings" });
  });

  it("keeps text exactly as typed, and leaves out what is only white space", () => {
    const draft = { ...filled, comment: "  <b>مرحبا</b> 👩‍⚕️\n", description: " \n " };
    const { booking } = bookingFromDraft(draft, chicago);
    expect(booking.comment).toBe("  <b>مرحبا</b> 👩‍⚕️\n");
    expect(booking).not.toHaveProperty("description");
  });

  it("has the reason for a cancellation only when it is one", () => {
    const draft = { ...filled, cancelationReason: "Patient is ill" };
    expect(bookingFromDraft(draft, chicago).booking).not.toHaveProperty("cancelationReason");
    expect(bookingFromDraft({ ...draft, status: "cancelled" }, chicago).booking).toMatchObject({
      cancelationReason: "Patient is ill",
    });
  });

  it("has a duration in whichever digits it was typed", () => {
    const draft = { ...filled, minutesDuration: "٤٥", end: "10:45" };
    expect(bookingFromDraft(draft, chicago).booking.minutesDuration).toBe(45);
  });
});
