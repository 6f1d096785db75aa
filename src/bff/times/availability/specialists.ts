import { fold } from "#domain/fold.ts";
import type { AvailabilitySources } from "./free-times.ts";

type Sources = Pick<AvailabilitySources, "roles" | "records">;

/** Every active practitioner who has one of these specialties, by the own record or by a role, by family name. */
export async function specialists(
  { roles, records }: Sources,
  specialties: readonly string[],
): Promise<string[]> {
  const sought = new Set(specialties.map(fold));
  const isSought = (specialty: string | undefined) => specialty !== undefined && sought.has(fold(specialty));
  const [active, held] = await Promise.all([records.practitioners(), roles.all()]);
  const byRole = new Set(
    held
      .filter((role) => role.active !== false && role.specialty?.some(isSought))
      .map((role) => role.practitionerId),
  );
  return active.filter(({ id, specialty }) => byRole.has(id) || isSought(specialty)).map(({ id }) => id);
}

/** Everybody else who has a specialty in common with a practitioner. */
export async function colleagues(sources: Sources, practitionerId: string): Promise<string[]> {
  const [active, held] = await Promise.all([
    sources.records.practitioners(),
    sources.roles.of(practitionerId),
  ]);
  const own = active.find(({ id }) => id === practitionerId)?.specialty;
  const byRole = held
    .filter(({ active: isHeld }) => isHeld !== false)
    .flatMap((role) => role.specialty ?? []);
  const specialties = [...(own ? [own] : []), ...byRole];
  return (await specialists(sources, specialties)).filter((id) => id !== practitionerId);
}
