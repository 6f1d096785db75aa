import type { Clinik } from "@clinikapi/sdk";
import { everyPage } from "#bff/records/every-page.ts";
import { createPassthrough } from "#bff/records/passthrough.ts";
import { readId, readRecord, readText } from "#clinikapi/fhir/read-element.ts";
import { readSchedule } from "#clinikapi/fhir/read-schedule.ts";
import type { ClinicRole, ClinicRoles } from "./clinic-roles.ts";

/** Whose time a schedule is: of practitioners themselves, or of all who work at a place. */
export type ScheduleHolders = { practitionerIds: string[]; atPlace: string[] };

/**
 * The practitioners whose time each active schedule is, by the schedule's id; kept under themselves, under a role of theirs,
 * or under the place at which they have one. Throws the client's error.
 */
export async function scheduleHolders(
  client: Clinik,
  roles: Pick<ClinicRoles, "all">,
): Promise<Map<string, ScheduleHolders>> {
  const rows = await everyPage((page) => client.schedules.search({ active: true, ...page }));
  const schedules = rows.map(readSchedule).filter((one) => one !== undefined && one.active !== false);
  const actors = new Map(schedules.flatMap((one) => (one ? [[one.id, one.actorIds] as const] : [])));
  const all = [...actors.values()].flat();
  const held = all.every((actor) => actor.startsWith("Practitioner/")) ? [] : await roles.all();
  const names = await placeNames(client, idsOf("Location", all), held);
  const holders = new Map<string, ScheduleHolders>();
  for (const [id, own] of actors) {
    const places = idsOf("Location", own);
    const roleIds = idsOf("PractitionerRole", own);
    const ofRoles = held.filter((role) => roleIds.includes(role.id)).map((role) => role.practitionerId);
    holders.set(id, {
      practitionerIds: [...new Set([...idsOf("Practitioner", own), ...ofRoles])],
      atPlace: held
        .filter((role) => role.active !== false && places.some((place) => isAt(role, place, names)))
        .map((role) => role.practitionerId),
    });
  }
  return holders;
}

const idsOf = (type: string, actors: string[]) =>
  actors.filter((actor) => actor.startsWith(`${type}/`)).map((actor) => actor.slice(type.length + 1));

function isAt({ locationIds, locationName }: ClinicRole, place: string, names: Map<string, string>): boolean {
  if (locationIds) return locationIds.includes(place);
  return locationName !== undefined && (locationName === place || locationName === names.get(place));
}

// A role may say its place by the name alone; one call tells the names of all places that have schedules.
async function placeNames(
  client: Clinik,
  places: string[],
  roles: ClinicRole[],
): Promise<Map<string, string>> {
  const isNamed = roles.some((role) => role.locationName !== undefined && !role.locationIds);
  if (places.length === 0 || !isNamed) return new Map();
  const wanted = [...new Set(places)].slice(0, 100);
  // Its own passthrough: a build without places must not cost the passthrough of the slots.
  const found = await createPassthrough(client.fhir)
    .search("Location", [
      ["_id", wanted.join()],
      ["_count", "100"],
    ])
    .catch(() => undefined);
  return new Map(
    (found ?? []).flatMap((row) => {
      const [id, name] = [readId(readRecord(row).id), readText(readRecord(row).name)];
      return id && name ? [[id, name] as const] : [];
    }),
  );
}
