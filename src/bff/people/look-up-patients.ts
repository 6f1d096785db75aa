import type { Clinik } from "@clinikapi/sdk";
import { readPage } from "#bff/records/every-page.ts";
import { inTurn } from "#bff/records/in-turn.ts";
import type { Passthrough } from "#bff/records/passthrough.ts";
import { maximumCount } from "#clinikapi/envelope.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { PatientQuery } from "./patient-queries.ts";
import { patientSummary } from "./person-summary.ts";

/** Whom ClinikAPI finds, and whether that is everybody. */
export type LookedUp = { patients: PatientSummary[]; isAll: boolean };

type Records = { client: Clinik; passthrough: Passthrough };

/**
 * One search of ClinikAPI's, by one call where the passthrough may be used: it alone answers the names that somebody had
 * before, and whether a record is the one to use. Throws the client's error.
 */
export async function lookUpPatients(records: Records, query: PatientQuery): Promise<LookedUp> {
  const found = await records.passthrough.searchPage("Patient", [
    ...query.words.map((word): [string, string] => ["name", word]),
    ...born(query),
    ...(query.phones.length > 0 ? [["phone", query.phones.join(",")] as [string, string]] : []),
    ...(query.email ? [["email", query.email] as [string, string]] : []),
    ["_count", String(maximumCount)],
  ]);
  if (!found) return lookUpFlat(records.client, query);
  return { patients: read(found.resources), isAll: !found.hasMore };
}

const born = ({ births, birthYear }: PatientQuery): [string, string][] => {
  const days = births.length > 0 ? births : birthYear ? [birthYear] : [];
  return days.length > 0 ? [["birthdate", days.join(",")]] : [];
};

// A build without the passthrough takes phones one by one, and each is a call: the likeliest have to do.
const mostPhones = 5;
// A birthday is a day of every year; who has it is found among those of the name.
const mostBirths = 5;

async function lookUpFlat({ patients }: Clinik, query: PatientQuery): Promise<LookedUp> {
  const { name, email, births, birthYear, phones } = query;
  const more: { birthDate?: string; phone?: string }[] =
    births.length > 0 && births.length <= mostBirths
      ? births.map((birthDate) => ({ birthDate }))
      : phones.slice(0, mostPhones).map((phone) => ({ phone }));
  const rows: unknown[] = [];
  let isAll = true;
  await inTurn(more.length > 0 ? more : [{}], async (one) => {
    const { data } = await patients.search({
      ...one,
      ...(name && { name }),
      ...(email && { email }),
      count: maximumCount,
    });
    const page = readPage(data);
    rows.push(...page.rows);
    isAll &&= page.cursor === undefined;
  });
  const found = read(rows).filter(
    ({ birthDate = "" }) =>
      birthDate.startsWith(birthYear ?? "") && (births.length === 0 || births.includes(birthDate)),
  );
  return { patients: found, isAll };
}

const read = (rows: unknown[]) => rows.map(patientSummary).filter((patient) => patient !== undefined);
