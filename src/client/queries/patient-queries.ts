import { queryOptions, skipToken } from "@tanstack/react-query";
import { readPatient } from "#client/requests/read-patient.ts";
import { requestJson } from "#client/requests/request-json.ts";
import type { PatientSearch, PatientSummary, PatientVisits } from "#contract/patient.ts";
import type { PatientChart } from "#contract/patient-chart.ts";

/** How long what was found about patients is good enough to be shown without a new look, in milliseconds. */
const freshMs = 30_000;

/** `isPartial`: what is missing is not known, and may be there. */
export type KnownPatient = PatientSummary & { isPartial?: boolean };

export const patientQueries = {
  /** `text` has two characters or more. A superseded search is aborted. */
  search: (text: string) =>
    queryOptions({
      queryKey: ["patients", "search", text],
      queryFn: ({ signal }) =>
        requestJson<PatientSearch>("/api/patients/search", { method: "POST", body: { q: text }, signal }),
      staleTime: freshMs,
    }),

  /** Whom this person booked last. */
  recent: () =>
    queryOptions({
      queryKey: ["patients", "recent"],
      queryFn: ({ signal }) => requestJson<PatientSearch>("/api/patients", { signal }),
      staleTime: freshMs,
      retry: false,
    }),
  /** When a patient comes next, and whom they saw. */
  visits: (id: string) =>
    queryOptions({
      queryKey: ["patients", "visits", id],
      queryFn: ({ signal }) =>
        requestJson<PatientVisits>(`/api/patients/${encodeURIComponent(id)}/visits`, { signal }),
      staleTime: freshMs,
      retry: false,
    }),
  /** A patient with their appointments. */
  chart: (id: string) =>
    queryOptions({
      queryKey: ["appointments", "of-patient", id],
      queryFn: ({ signal }) =>
        requestJson<PatientChart>(`/api/patients/${encodeURIComponent(id)}/appointments`, { signal }),
      staleTime: 15_000,
    }),
  /** A patient who was found before and put here; it asks nobody. */
  known: (id: string) =>
    queryOptions<KnownPatient>({ queryKey: ["patients", "known", id], queryFn: skipToken }),

  /** All that there is to know of a patient who is known in part. */
  whole: (id: string) =>
    queryOptions({
      queryKey: ["patients", "whole", id],
      queryFn: () => readPatient(id),
      staleTime: freshMs,
      retry: false,
    }),
};
