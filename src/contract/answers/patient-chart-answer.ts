import * as z from "zod/mini";
import type { PatientChart } from "#contract/patient-chart.ts";
import { appointmentAnswer } from "./appointment-answers.ts";
import { contactAnswer } from "./contact-answer.ts";
import { patientSummaryAnswer } from "./patient-answers.ts";

export const patientChartAnswer: z.ZodMiniType<PatientChart> = z.strictObject({
  patient: patientSummaryAnswer,
  contact: contactAnswer,
  appointments: z.array(appointmentAnswer),
  asOf: z.iso.datetime(),
});
