import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { everyPage } from "#bff/records/every-page.ts";
import { isRefusal } from "#bff/records/passthrough.ts";
import { readPractitionerRole } from "#clinikapi/fhir/read-practitioner-role.ts";
import type { PractitionerRole } from "#clinikapi/practitioner-role.ts";

/** The roles in which practitioners work at the clinic, a few minutes old at most. Throws the client's error. */
export type ClinicRoles = {
  of(practitionerId: string): Promise<PractitionerRole[]>;
  all(): Promise<PractitionerRole[]>;
};

const lifeMs = 180_000;

/**
 * Reads all roles together: a clinic has about as many as it has practitioners, and one or two calls for everybody are
 * fewer than one for each who is booked.
 */
export function createClinicRoles({ practitionerRoles }: Pick<Clinik, "practitionerRoles">): ClinicRoles {
  const cache = new LRUCache<"roles", Map<string, PractitionerRole[]>>({
    max: 1,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: (_key, old) =>
      read().catch((error: unknown) => {
        // Hours seldom change, so old ones are better than none; and a clinic may have none at all.
        if (old) return old;
        if (isRefusal(error)) return new Map<string, PractitionerRole[]>();
        throw error;
      }),
  });

  async function read(): Promise<Map<string, PractitionerRole[]>> {
    const roles = new Map<string, PractitionerRole[]>();
    for (const row of await everyPage((page) => practitionerRoles.search(page))) {
      const role = readPractitionerRole(row);
      if (role) roles.set(role.practitionerId, [...(roles.get(role.practitionerId) ?? []), role]);
    }
    return roles;
  }

  return {
    of: async (practitionerId) => (await cache.forceFetch("roles")).get(practitionerId) ?? [],
    all: async () => [...(await cache.forceFetch("roles")).values()].flat(),
  };
}
