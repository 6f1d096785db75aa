import { describe, expect, it } from "vitest";
import { readAppointment } from "./read-appointment.ts";

describe("an appointment", () => {
  it("has every field filled in the example that keeps FHIR's own names", () => {
    expect(
      readAppointment({
        resourceType: "Appointment",
        id: "apt_1",
        status: "booked",
        serviceType: [
          { coding: [{ system: "http://snomed.info/sct", code: "394579002", display: "Cardiology" }] },
        ],
        appointmentType: { coding: [{ code: "FOLLOWUP" }] },
        start: "2025-02-10T10:00:00.000Z",
        end: "2025-02-10T10:30Z",
        created: "2025-02-01",
        participant: [
          { actor: { reference: "Location/4" }, status: "accepted" },
          {
            actor: { reference: "https://api.clinikapi.com/v1/fhir/Patient/pt_abc123/_history/3" },
            status: "accepted",
          },
          { actor: { reference: "Practitioner/prac_xyz789" }, status: "tentative" },
        ],
      }),
    ).toEqual({
      id: "apt_1",
      status: "booked",
      patientId: "pt_abc123",
      practitionerId: "prac_xyz789",
      serviceType: "Cardiology",
      appointmentType: "FOLLOWUP",
      start: "2025-02-10T10:00:00.000Z",
      end: "2025-02-10T10:30:00.000Z",
      created: "2025-02-01T00:00:00.000Z",
    });
  });

  it("is shown without the fields that make no sense", () => {
    const odd = {
      id: "1",
      status: "booked",
      patientId: "2",
      start: 7,
      description: null,
      requestedPeriod: "soon",
    };
    expect(readAppointment(odd)).toEqual({ id: "1", status: "booked", patientId: "2" });
  });

  it.each([
    ["no patient", { id: "1", status: "booked" }],
    ["a status of no known meaning", { id: "1", status: "vague", patientId: "2" }],
    ["another resource's type", { resourceType: "Slot", id: "1", status: "booked", patientId: "2" }],
    ["nothing at all", null],
  ])("is not read from %s", (_, json) => {
    expect(readAppointment(json)).toBeUndefined();
  });
});
