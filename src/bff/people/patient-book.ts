import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { inTurn } from "#bff/records/in-turn.ts";
import type { Passthrough } from "#bff/records/passthrough.ts";
import { readOne } from "#bff/records/read-one.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { patientSummary } from "./person-summary.ts";

/** The patients whom this process has seen; kept in memory only, and not for long. */
export type PatientBook = {
  /** Nothing when nobody has this id. Throws the client's error. */
  find(id: string): Promise<PatientSummary | undefined>;
  /** The patients with these ids, by as few calls as possible. Never throws: who cannot be found goes by the id. */
  findAll(ids: string[]): Promise<Map<string, PatientSummary>>;
  /** Those of these ids who are kept; who is not is looked up by one call, and left out when that does not tell. Never throws. */
  findKept(ids: string[]): Promise<PatientSummary[]>;
  /** Keeps a patient who was seen on the way. */
  keep(patient: PatientSummary): void;
  /** Keeps a patient whom search may not know yet. */
  keepNew(patient: PatientSummary): void;
  /** Everyone who is kept. */
  everyone(): Iterable<PatientSummary>;
  /** Who was registered, or asked for by id, within the last minute: search may not know a patient so new. */
  recent(): Iterable<PatientSummary>;
};

const lifeMs = 600_000;
const recentLifeMs = 60_000;
const idsInOneCall = 50;
const toldAtOnce = 10;

// A cache cannot keep "nobody" as undefined.
type Found = { patient?: PatientSummary };

type Sources = {
  client: Clinik;
  passthrough: Passthrough;
  /** Hears of patients who were read by their ids, a few at a time. */
  onRead?: (patients: PatientSummary[]) => void;
};

export function createPatientBook({ client, passthrough, onRead }: Sources): PatientBook {
  const kept = new LRUCache<string, PatientSummary>({ max: 20_000, ttl: lifeMs });
  const recent = new LRUCache<string, PatientSummary>({ max: 1000, ttl: recentLifeMs });
  const keep = (patient: PatientSummary) => void kept.set(patient.id, patient);
  const reads = new LRUCache<string, Found>({
    max: 1000,
    ttl: 5000,
    ignoreFetchAbort: true,
    fetchMethod: async (id): Promise<Found> => {
      const patient = await readOne(id, client.patients.read(id), patientSummary);
      if (!patient) return {};
      keep(patient);
      onRead?.([patient]);
      return { patient };
    },
  });
  const find = async (id: string) => kept.get(id) ?? (await reads.forceFetch(id)).patient;

  // Many screens show the same change at the same time, and one reading serves them all.
  const underWay = new Map<string, Promise<void>>();

  async function readAll(ids: string[]): Promise<void> {
    const others = ids.flatMap((id) => underWay.get(id) ?? []);
    const mine = ids.filter((id) => !underWay.has(id));
    const reading = readMine(mine);
    for (const id of mine) underWay.set(id, reading);
    await Promise.all([reading, ...others]);
  }

  async function readMine(ids: string[]): Promise<void> {
    const patients = await readTogether(passthrough, ids).catch(() => []);
    patients.forEach(keep);
    for (let at = 0; at < patients.length; at += toldAtOnce) onRead?.(patients.slice(at, at + toldAtOnce));
    for (const id of ids) underWay.delete(id);
  }

  return {
    keep,
    everyone: () => kept.values(),
    recent: () => recent.values(),
    keepNew(patient) {
      keep(patient);
      recent.set(patient.id, patient);
    },
    async findKept(ids) {
      await readAll(ids.filter((id) => !kept.has(id)));
      return ids.map((id) => kept.get(id)).filter((patient) => patient !== undefined);
    },
    async find(id) {
      const patient = await find(id);
      if (patient) recent.set(id, patient);
      return patient;
    },
    async findAll(ids) {
      const wanted = [...new Set(ids)];
      const unknown = wanted.filter((id) => !kept.has(id));
      const found = new Map(wanted.map((id) => [id, kept.get(id) ?? { id, name: id }]));
      await readAll(unknown);
      await inTurn(unknown, async (id) => {
        const patient = await find(id).catch(() => undefined);
        if (patient) found.set(id, patient);
      });
      return found;
    },
  };
}

async function readTogether(passthrough: Passthrough, ids: string[]): Promise<PatientSummary[]> {
  const found: PatientSummary[] = [];
  // One read costs no more than one search.
  for (let at = 0; ids.length > 1 && at < ids.length; at += idsInOneCall) {
    const some = ids.slice(at, at + idsInOneCall).join(",");
    const resources = await passthrough.search("Patient", [
      ["_id", some],
      ["_count", String(idsInOneCall)],
    ]);
    found.push(...(resources ?? []).map(patientSummary).filter((patient) => patient !== undefined));
  }
  return found;
}
