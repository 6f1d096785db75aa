import type { AppointmentView } from "./appointment-view.ts";
import type { PatientSummary } from "./patient.ts";
import type { PatientContact } from "./patient-contact.ts";

/** `GET /api/patients/:id/appointments`: a patient's appointments of about a year and all to come, in the order of their start. */
export type PatientChart = {
  patient: PatientSummary;
  contact: PatientContact;
  appointments: AppointmentView[];
  /** The instant at which the clinic's records were read. */
  asOf: string;
};
