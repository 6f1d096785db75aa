import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import type { Passthrough } from "#bff/records/passthrough.ts";
import type { PatientSearch, PatientSummary } from "#contract/patient.ts";
import { isFoundWithSlip } from "#domain/people/one-slip.ts";
import { hasNames } from "#domain/people/patient-search.ts";
import { isSamePhone, phoneDigits } from "#domain/people/phone-digits.ts";
import { withoutTitles } from "#domain/people/titles.ts";
import { type LookedUp, lookUpPatients } from "./look-up-patients.ts";
import type { PatientBook } from "./patient-book.ts";
import { type PatientQuery, patientQueries } from "./patient-queries.ts";
import { rankPatients } from "./rank-patients.ts";

/** Finds patients by what was typed. Throws the client's error. */
export type SearchPatients = (typed: string) => Promise<PatientSearch>;

// Long enough for two desks that type the same and for a box that is opened again, short enough not to look old.
const lifeMs = 5000;

type Sources = { client: Clinik; passthrough: Passthrough; book: PatientBook; country: string };

export function createPatientSearch({ client, passthrough, book, country }: Sources): SearchPatients {
  const searches = new LRUCache<string, LookedUp, PatientQuery>({
    max: 500,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _old, { context }) => {
      const found = await lookUpPatients({ client, passthrough }, context);
      found.patients.forEach((patient) => book.keep(patient));
      return found;
    },
  });

  async function lookUp(query: PatientQuery): Promise<LookedUp> {
    // ClinikAPI takes phones whole, and no clinic has one so short.
    if (isOfNothing(query)) return { patients: [], isAll: query.name !== "" };
    return searches.forceFetch(JSON.stringify(query), { context: query });
  }

  async function find(queries: PatientQuery[], typed: string): Promise<LookedUp> {
    const found = await Promise.all(queries.map(lookUp));
    const patients = [...found.flatMap((one) => one.patients), ...unindexed(queries, typed, book)];
    return { patients: unique(patients), isAll: found.every((one) => one.isAll) };
  }

  return async (typed) => {
    const queries = patientQueries(typed, country);
    const exact = await find(queries, typed);
    const isNames = queries.every(isOfNamesOnly);
    const answer = (found: PatientSummary[], complete: boolean) => ({
      patients: rankPatients(found, typed),
      complete,
    });
    // Only names are matched in part, so that nobody with the first digits of a phone does not mean nobody with more.
    if (exact.patients.length > 0) return answer(exact.patients, isNames && exact.isAll);
    const near = await findNear(queries, (some) => find(some, typed));
    return {
      ...answer(near.patients, isNames && near.isAll),
      ...(near.patients.length > 0 && { isNear: true }),
    };
  };
}

const isOfNamesOnly = ({ births, birthYear, phones, email, words }: PatientQuery) =>
  words.length > 0 && births.length === 0 && !birthYear && phones.length === 0 && !email;

const isOfNothing = ({ births, birthYear, words, phones, email }: PatientQuery) =>
  words.length === 0 && births.length === 0 && !birthYear && phones.length === 0 && !email;

const isShortPhone = (query: PatientQuery) => isOfNothing(query) && query.name === "";

const unique = (patients: PatientSummary[]) => [
  ...new Map(patients.map((patient) => [patient.id, patient])).values(),
];

const mostWords = 3;
const fewestLetters = 4;

/** Who is meant though nobody is called so: without titles first, then with one slip of spelling. */
async function findNear(
  queries: PatientQuery[],
  find: (queries: PatientQuery[]) => Promise<LookedUp>,
): Promise<LookedUp> {
  const named = queries.filter(({ words }) => words.length > 0);
  const plain = named.map((query) => withWords(query, withoutTitles(query.words)));
  if (plain.some((query, at) => query.words.length < (named[at]?.words.length ?? 0))) {
    const found = await find(plain);
    if (found.patients.length > 0) return found;
  }
  const wider = plain.flatMap(widened);
  if (wider.length === 0) return { patients: [], isAll: true };
  const found = await find(wider);
  const isMeant = (patient: PatientSummary) => plain.some(({ words }) => isFoundWithSlip(patient, words));
  return { patients: found.patients.filter(isMeant), isAll: found.isAll };
}

/** Searches that find everybody who is one slip away: a word at a time is cut to the letters before most slips. */
function widened(query: PatientQuery): PatientQuery[] {
  const { words, births, phones } = query;
  if (words.length > mostWords) return [];
  // A day or a phone finds so few that the name is compared here.
  if (births.length > 0 || phones.length > 0) return [withWords(query, [])];
  return words.flatMap((word, at) =>
    word.length < fewestLetters
      ? []
      : [withWords(query, words.with(at, word.slice(0, words.length > 1 ? 1 : 2)))],
  );
}

const withWords = (query: PatientQuery, words: string[]): PatientQuery => ({
  ...query,
  words,
  name: words.join(" "),
});

// Search lags, so it misses who was registered a moment ago; and it takes phones whole only.
function unindexed(queries: PatientQuery[], typed: string, book: PatientBook): PatientSummary[] {
  return queries.flatMap((query) => {
    if (isShortPhone(query)) return [...book.everyone()].filter((patient) => hasDigits(patient, typed));
    if (isOfNothing(query)) return [];
    const kept = query.phones.length > 0 ? book.everyone() : book.recent();
    return [...kept].filter((patient) => isWhom(patient, query) || isWhomDigitsSay(patient, query, typed));
  });
}

function isWhom(patient: PatientSummary, { words, births, birthYear, phones, email }: PatientQuery): boolean {
  const { birthDate = "", phone = "" } = patient;
  return (
    (words.length === 0 || hasNames(patient, words)) &&
    (births.length === 0 || births.includes(birthDate)) &&
    (!birthYear || birthDate.startsWith(birthYear)) &&
    (phones.length === 0 || phones.some((form) => isSamePhone(phone, form))) &&
    (!email || patient.email?.toLowerCase() === email.toLowerCase())
  );
}

// Some figures of a longer phone, as they are read from a display.
const isWhomDigitsSay = (patient: PatientSummary, { words, phones }: PatientQuery, typed: string) =>
  words.length === 0 && phones.length > 0 && hasDigits(patient, typed);

function hasDigits({ phone = "" }: PatientSummary, typed: string): boolean {
  const digits = phoneDigits(typed);
  return digits !== "" && phoneDigits(phone).includes(digits);
}
