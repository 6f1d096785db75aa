import type { NewPractitionerRole } from "#clinikapi/practitioner-role.ts";
import { awayRole, shiftRoles } from "./clinic-roles.ts";
import type { DayInProgress } from "./day-in-progress.ts";

/** The roles that say who works on a day beyond the usual week, and who is called away from it. */
export function dayRoles({ shifts, away }: DayInProgress, timeZone: string): NewPractitionerRole[] {
  return [
    ...shifts.flatMap(({ staffer, shift }) => (staffer.helpsOut ? shiftRoles(staffer, shift, timeZone) : [])),
    ...(away ? [awayRole(away.staffer, { ...away, why: "Called to the hospital" })] : []),
  ];
}
