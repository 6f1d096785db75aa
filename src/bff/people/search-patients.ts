import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { readPage } from "#bff/records/every-page.ts";
import { maximumCount } from "#clinikapi/envelope.ts";
import type { PatientSearch, PatientSummary } from "#contract/patient.ts";
import { isSought, readPatientSearch } from "#domain/people/patient-search.ts";
import type { PatientBook } from "./patient-book.ts";
import { type PatientCriterion, patientCriteria } from "./patient-criteria.ts";
import { patientSummary } from "./person-summary.ts";
import { rankPatients } from "./rank-patients.ts";

/** Finds patients by what was typed. Throws the client's error. */
export type SearchPatients = (typed: string) => Promise<PatientSearch>;

// Long enough for two desks that type the same and for a box that is opened again, short enough not to look old.
const lifeMs = 5000;

export function createPatientSearch(client: Clinik, book: PatientBook): SearchPatients {
  const searches = new LRUCache<string, PatientSearch, PatientCriterion>({
    max: 500,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _old, { context }) => {
      const found = await search(client, context);
      found.patients.forEach((patient) => book.keep(patient));
      return found;
    },
  });
  return async (typed) => {
    const criteria = patientCriteria(typed);
    const found = await Promise.all(
      criteria.map((context) => searches.forceFetch(`${context.by} ${context.value}`, { context })),
    );
    const patients = [...found.flatMap((one) => one.patients), ...unindexed(criteria, typed, book)];
    const once = new Map(patients.map((patient) => [patient.id, patient]));
    return {
      patients: rankPatients([...once.values()], typed),
      complete: found.every((one) => one.complete),
    };
  };
}

// A search takes phones whole; no clinic has one so short.
const shortestPhone = 7;

async function search(client: Clinik, { by, value }: PatientCriterion): Promise<PatientSearch> {
  if (by === "phone" && value.length < shortestPhone) return { patients: [], complete: false };
  const { data } = await client.patients.search({ [by]: value, count: maximumCount });
  const { rows, cursor } = readPage(data);
  return {
    patients: rows.map(patientSummary).filter((patient) => patient !== undefined),
    // Only names are matched in part, so that nobody with the first digits of a phone does not mean nobody with more.
    complete: by === "name" && cursor === undefined,
  };
}

// Search lags, so it misses who was registered a moment ago; and it takes phones whole only.
function unindexed(criteria: PatientCriterion[], typed: string, book: PatientBook): PatientSummary[] {
  return criteria.flatMap(({ by, value }) => {
    if (by === "phone") return [...book.everyone()].filter((patient) => hasDigits(patient, value));
    const recent = [...book.recent()];
    if (by === "birthDate") return recent.filter((patient) => patient.birthDate === value);
    if (by === "email")
      return recent.filter((patient) => patient.email?.toLowerCase() === value.toLowerCase());
    return recent.filter((patient) => isSought(patient, readPatientSearch(typed)));
  });
}

const hasDigits = ({ phone = "" }: PatientSummary, value: string) =>
  phone.replace(/\D/g, "").includes(value.replace(/\D/g, ""));
