import { type ClinicLists, usualCancelReasons } from "#contract/clinic-lists.ts";

/** What a clinic begins with that has no file of its own. */
export const usualLists: ClinicLists = {
  services: [
    { name: "Consultation", minutes: 30, appointmentType: "ROUTINE" },
    { name: "New patient", minutes: 45, appointmentType: "ROUTINE" },
    { name: "Follow-up", minutes: 20, appointmentType: "FOLLOWUP" },
    { name: "Check-up", minutes: 45, appointmentType: "CHECKUP" },
    { name: "Vaccination", minutes: 10, appointmentType: "ROUTINE" },
    { name: "Blood test", minutes: 10, appointmentType: "ROUTINE" },
    { name: "Minor procedure", minutes: 60, appointmentType: "ROUTINE" },
  ],
  reasons: [
    "Yearly check-up",
    "Follow-up after last visit",
    "Results of the tests",
    "New medication",
    "Pain that comes back",
    "Second opinion",
  ],
  instructions: [
    "Please arrive 10 minutes early.",
    "Please bring your medication list.",
    "Please eat and drink nothing but water for 8 hours before the visit.",
    "Please bring earlier results and letters.",
  ],
  cancelReasons: usualCancelReasons,
};
