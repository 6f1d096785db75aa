import * as z from "zod/mini";
import { text } from "#clinikapi/values.ts";

/** What tells one patient from a namesake. `birthDate` is `yyyy-MM-dd`. */
export type PatientSummary = {
  id: string;
  name: string;
  birthDate?: string;
  phone?: string;
  email?: string;
  gender?: string;
};

/** `GET /api/patients?q=`: two characters or more; digits are a phone, a date is a birth date, the rest is a name. */
export const patientQuerySchema = z.object({
  q: text(100).check(z.trim(), z.minLength(2)),
});

/** `complete`: no further patient matches, so a longer text needs no further call. */
export type PatientSearch = { patients: PatientSummary[]; complete: boolean };
