import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { everyPage } from "#bff/records/every-page.ts";
import { isRefusal } from "#bff/records/passthrough.ts";
import { readList, readRecord, readReferenceId } from "#clinikapi/fhir/read-element.ts";
import { readPractitionerRole } from "#clinikapi/fhir/read-practitioner-role.ts";
import type { PractitionerRole } from "#clinikapi/practitioner-role.ts";

/** A practitioner's role, and the ids of the places at which it is held, where the clinic's records have them. */
export type ClinicRole = PractitionerRole & { locationIds?: string[] };

/** The roles in which practitioners work at the clinic, a few minutes old at most. Throws the client's error. */
export type ClinicRoles = {
  of(practitionerId: string): Promise<ClinicRole[]>;
  all(): Promise<ClinicRole[]>;
};

const lifeMs = 180_000;

function readRole(row: unknown): ClinicRole | undefined {
  const role = readPractitionerRole(row);
  const locationIds = readList(readRecord(row).location).flatMap(
    (one) => readReferenceId("Location", one) ?? [],
  );
  return role && locationIds.length > 0 ? { ...role, locationIds } : role;
}

/**
 * Reads all roles together: a clinic has about as many as it has practitioners, and one or two calls for everybody are
 * fewer than one for each who is booked.
 */
export function createClinicRoles({ practitionerRoles }: Pick<Clinik, "practitionerRoles">): ClinicRoles {
  const cache = new LRUCache<"roles", Map<string, ClinicRole[]>>({
    max: 1,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: (_key, old) =>
      read().catch((error: unknown) => {
        // Hours seldom change, so old ones are better than none; and a clinic may have none at all.
        if (old) return old;
        if (isRefusal(error)) return new Map<string, ClinicRole[]>();
        throw error;
      }),
  });

  async function read(): Promise<Map<string, ClinicRole[]>> {
    const roles = new Map<string, ClinicRole[]>();
    for (const row of await everyPage((page) => practitionerRoles.search(page))) {
      const role = readRole(row);
      if (role) roles.set(role.practitionerId, [...(roles.get(role.practitionerId) ?? []), role]);
    }
    return roles;
  }

  return {
    of: async (practitionerId) => (await cache.forceFetch("roles")).get(practitionerId) ?? [],
    all: async () => [...(await cache.forceFetch("roles")).values()].flat(),
  };
}
