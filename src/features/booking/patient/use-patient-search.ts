import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { patientQueries } from "#client/queries/patient-queries.ts";
import type { PatientSearch, PatientSummary } from "#contract/patient.ts";
import { isSought, narrows, readPatientSearch } from "#domain/people/patient-search.ts";
import { useSettledValue } from "#ui/use-settled-value.ts";

/** Shorter texts find too many to be of use, and the server refuses them. */
export const minimumLength = 2;

// What is found by so few letters is seldom who is looked for, and most people type on; what comes after is waited for.
const fewLetters = 4;
const typingPauseMs = (text: string) => (text.length < fewLetters ? 150 : 60);

export type PatientSearchState = {
  /** The text that the patients belong to; it trails what is typed by a moment. */
  searched: string;
  patients: PatientSummary[];
  complete: boolean;
  isBusy: boolean;
  hasFailed: boolean;
  retry: () => void;
};

/** Finds patients while somebody types; what a complete earlier answer holds already is not asked for again. */
export function usePatientSearch(typed: string, isEnabled: boolean): PatientSearchState {
  const client = useQueryClient();
  const text = typed.trim();
  const local = isEnabled ? fromEarlier(client, text) : undefined;
  const settled = useSettledValue(text, typingPauseMs(text));
  const isLongEnough = text.length >= minimumLength;
  const query = useQuery({
    ...patientQueries.search(settled),
    enabled: isEnabled && !local && settled === text && isLongEnough,
    placeholderData: (previous) => previous,
  });
  const shown = isLongEnough ? (local ?? query.data) : undefined;
  const isAwaited = isEnabled && isLongEnough && !local;
  return {
    searched: local ? text : settled,
    patients: shown?.patients ?? [],
    complete: shown?.complete ?? true,
    isBusy: isAwaited && (settled !== text || query.isFetching),
    hasFailed: isAwaited && settled === text && query.isError && !query.isFetching,
    retry: () => void query.refetch(),
  };
}

// The longest text whose complete answer is at hand decides; its list is filtered here. Where that leaves nobody the server is
// asked: it knows of slips of spelling, and that a “mrs” is no name. Where it found nobody at all there is nobody for more letters.
function fromEarlier(client: QueryClient, text: string): PatientSearch | undefined {
  const wanted = readPatientSearch(text);
  for (let length = text.length; length >= minimumLength; length--) {
    const earlier = text.slice(0, length);
    const known = freshAnswer(client, earlier);
    if (!known || (length < text.length && !known.complete)) continue;
    if (length === text.length) return known;
    const meant = readPatientSearch(earlier);
    if (!narrows(wanted, meant)) continue;
    // Whom this page would not have found under fewer letters it cannot judge under more.
    if (!known.patients.every((patient) => isSought(patient, meant))) continue;
    const patients = known.patients.filter((patient) => isSought(patient, wanted));
    if (patients.length > 0 || known.patients.length === 0) return { ...known, patients };
  }
  return undefined;
}

function freshAnswer(client: QueryClient, text: string): PatientSearch | undefined {
  const { queryKey, staleTime } = patientQueries.search(text);
  const state = client.getQueryState<PatientSearch>(queryKey);
  const age = Date.now() - (state?.dataUpdatedAt ?? 0);
  const isFresh = age < Number(staleTime) && !state?.isInvalidated;
  return isFresh ? state?.data : undefined;
}
