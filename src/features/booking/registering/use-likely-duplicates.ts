import { useQueries } from "@tanstack/react-query";
import { patientQueries } from "#client/queries/patient-queries.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { type Likeness, likeness } from "#domain/people/likely-duplicates.ts";
import { phoneDigits, tidyPhone } from "#domain/people/phone-digits.ts";
import type { Day } from "#domain/wall-clock.ts";
import { useSettledValue } from "#ui/use-settled-value.ts";
import type { RegistrationDraft } from "./registration-draft.ts";

export type LikelyDuplicate = { patient: PatientSummary; because: Likeness };

type Found = {
  duplicates: LikelyDuplicate[];
  /** Everybody who could be one was looked for, also for what was typed last. */
  isSettled: boolean;
  /** Whether there is one is not known. */
  hasFailed: boolean;
  again: () => void;
};

const typingPauseMs = 300;
const fewestDigits = 7;
const shortestName = 2;
const most = 4;

/** Who of the clinic's patients may be the one who is being typed: looked for by birth date, by phone and by name. */
export function useLikelyDuplicates(draft: RegistrationDraft, birthDate: Day | undefined): Found {
  const { firstName, lastName, phone } = draft;
  const name = `${firstName} ${lastName}`.trim();
  const sought = [
    birthDate,
    phoneDigits(phone).length >= fewestDigits && tidyPhone(phone),
    lastName.trim().length >= shortestName && name,
  ]
    .filter(Boolean)
    .join("\n");
  const settled = useSettledValue(sought, typingPauseMs);
  const { found, isFetching, failed } = useQueries({
    queries: settled.split("\n").filter(Boolean).map(patientQueries.search),
    combine: (answers) => ({
      found: answers.flatMap(({ data }) => data?.patients ?? []),
      isFetching: answers.some((answer) => answer.isFetching),
      failed: answers.filter((answer) => answer.isError),
    }),
  });
  const person = { name, phone, ...(birthDate && { birthDate }) };
  const once = new Map(found.map((patient) => [patient.id, patient]));
  const duplicates = [...once.values()].flatMap((patient) => {
    const because = likeness(person, patient);
    return because ? [{ patient, because }] : [];
  });
  return {
    duplicates: duplicates.slice(0, most),
    isSettled: settled === sought && !isFetching,
    hasFailed: failed.length > 0,
    again: () => failed.forEach(({ refetch }) => void refetch()),
  };
}
