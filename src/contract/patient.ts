import * as z from "zod/mini";
import type { Standing } from "#clinikapi/fhir/read-standing.ts";
import { text } from "#clinikapi/values.ts";

/** What tells one patient from a namesake. `birthDate` is `yyyy-MM-dd`. */
export type PatientSummary = {
  id: string;
  name: string;
  /** Names that they had before or have besides, under which they are found. */
  otherNames?: string[];
  /** Why this record may not be the one to go on with; missing for most. */
  standing?: Standing;
  birthDate?: string;
  /** The year, or the year and the month, where that is all that is known. */
  bornIn?: string;
  phone?: string;
  email?: string;
  gender?: string;
  /** When they come next, ISO 8601, as far as Frontdesk knows; that it is missing does not mean that they do not come. */
  nextVisit?: string;
  /** When they were here last, as far as Frontdesk knows. */
  lastVisit?: string;
};

/**
 * `POST /api/patients/search`: two characters or more; digits are a phone, a date is a birth date, the rest is a name. It
 * stands in the body, since addresses are written down on the way.
 */
export const patientSearchSchema = z.strictObject({ q: text(100).check(z.trim(), z.minLength(2)) });

/**
 * `complete`: no further patient matches, so a longer text needs no further call. `isNear`: nobody is called so, and these
 * are who may be meant.
 */
export type PatientSearch = { patients: PatientSummary[]; complete: boolean; isNear?: boolean };

/**
 * `GET /api/patients/:id/visits`: when a patient comes next, ISO 8601, and whom they saw within about a year, the last one
 * first.
 */
export type PatientVisits = {
  next?: string;
  practitioners: { practitionerId: string; lastSeen: string }[];
};
