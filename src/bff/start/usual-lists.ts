import type { ClinicLists } from "#contract/clinic-lists.ts";
import { usualTexts } from "#contract/usual-texts.ts";

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
  reasons: [...usualTexts.reasons],
  instructions: [...usualTexts.instructions],
  cancelReasons: [...usualTexts.cancelReasons],
};
