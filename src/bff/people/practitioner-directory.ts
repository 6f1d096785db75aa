import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { everyPage } from "#bff/records/every-page.ts";
import { readOne } from "#bff/records/read-one.ts";
import { readPractitioner } from "#clinikapi/fhir/read-practitioner.ts";
import type { Practitioner } from "#clinikapi/practitioner.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import { practitionerSummary } from "./person-summary.ts";

/** Who works at the clinic. */
export type PractitionerDirectory = {
  /** Every active practitioner, by family name; at most a minute old while the clinic's records answer. */
  active(): Promise<PractitionerSummary[]>;
  /** One of any kind; who cannot be found goes by the id. */
  find(id: string): Promise<PractitionerSummary>;
};

const lifeMs = 60_000;

export function createPractitionerDirectory(client: Clinik): PractitionerDirectory {
  const list = new LRUCache<"active", PractitionerSummary[]>({
    max: 1,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: (_key, old) =>
      readActive(client).catch((error: unknown) => {
        // Practitioners seldom change, so an old list is better than none.
        if (old) return old;
        throw error;
      }),
  });
  const others = new LRUCache<string, PractitionerSummary>({
    max: 1000,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: async (id) =>
      (await readOne(id, client.practitioners.read(id), practitionerSummary)) ?? { id, name: id },
  });
  return {
    active: () => list.forceFetch("active"),
    async find(id) {
      const active = await list.forceFetch("active");
      return active.find((practitioner) => practitioner.id === id) ?? others.forceFetch(id);
    },
  };
}

async function readActive(client: Clinik): Promise<PractitionerSummary[]> {
  const rows = await everyPage((page) => client.practitioners.search({ active: true, ...page }));
  return rows
    .map((row) => readPractitioner(row))
    .filter((practitioner) => practitioner !== undefined)
    .filter(({ active }) => active !== false)
    .sort(byName)
    .map(practitionerSummary)
    .filter((practitioner) => practitioner !== undefined);
}

const collator = new Intl.Collator();

const byName = (a: Practitioner, b: Practitioner) =>
  collator.compare(a.lastName, b.lastName) ||
  collator.compare(a.firstName, b.firstName) ||
  collator.compare(a.id, b.id);
