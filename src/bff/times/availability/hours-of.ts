import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { PractitionerRole } from "#clinikapi/practitioner-role.ts";
import { clinicWorkingTime } from "#domain/availability/clinic-hours.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import type { AvailableTime } from "#domain/availability/weekly-hours.ts";
import { type Role, type WorkingTime, workingTime } from "#domain/availability/working-time.ts";
import type { ClinicRoles } from "./clinic-roles.ts";

export type HoursSources = {
  roles: ClinicRoles;
  /** Who works at the clinic now: the hours of somebody who has left are no hours of the clinic. */
  records: Pick<ClinicRecords, "practitioners">;
  /** The clinic's own word of when it is open. */
  openingHours?: readonly AvailableTime[];
  /** IANA name of the clinic's. */
  timeZone: string;
};

/** When a practitioner works, or without one the clinic, and the roles that say so. Throws the client's error. */
export async function hoursOf(
  { roles, records, openingHours, timeZone }: HoursSources,
  practitionerId: string | undefined,
  range: TimeRange,
): Promise<{ roles: Role[]; working: WorkingTime }> {
  if (practitionerId !== undefined) {
    const held = await roles.of(practitionerId);
    return { roles: held, working: workingTime(held, range, timeZone) };
  }
  if (openingHours) {
    const practitioners: Role[][] = [];
    const working = clinicWorkingTime({ openingHours, practitioners }, range, timeZone);
    return { roles: [{ availableTime: openingHours }], working };
  }
  const here = new Set((await records.practitioners()).map(({ id }) => id));
  const all = (await roles.all()).filter((role) => here.has(role.practitionerId));
  return { roles: all, working: clinicWorkingTime({ practitioners: ofEach(all) }, range, timeZone) };
}

function ofEach(roles: readonly PractitionerRole[]): PractitionerRole[][] {
  const each = new Map<string, PractitionerRole[]>();
  for (const role of roles) each.set(role.practitionerId, [...(each.get(role.practitionerId) ?? []), role]);
  return [...each.values()];
}
