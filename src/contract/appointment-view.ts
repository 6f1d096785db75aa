import * as z from "zod/mini";
import type { Appointment } from "#clinikapi/appointment.ts";
import { instant, resourceId } from "#clinikapi/values.ts";
import type { PatientSummary } from "./patient.ts";
import type { PractitionerSummary } from "./practitioner.ts";

/** An appointment with the people in it. `start` and `end` are UTC, ISO 8601. */
export type AppointmentView = Appointment & {
  patient: PatientSummary;
  practitioner?: PractitionerSummary;
};

/**
 * `GET /api/appointments`: those that begin in `from` (included) to `to` (excluded), and those that began before and still
 * hold some of it.
 */
export const appointmentQuerySchema = z.object({
  from: instant,
  to: instant,
  practitionerId: z.optional(resourceId),
  patientId: z.optional(resourceId),
});

/** `asOf`: the instant at which the clinic's records were read. */
export type AppointmentList = {
  appointments: AppointmentView[];
  asOf: string;
  /** What the clinic's records have on these days and nobody can read, as far as its time and practitioner are known. */
  unreadable?: { id?: string; practitionerId?: string; start?: string; end?: string }[];
};
