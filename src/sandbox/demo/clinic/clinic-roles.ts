import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns";
import type { NewPractitionerRole } from "#clinikapi/practitioner-role.ts";
import type { Staffer } from "./clinic-staff.ts";
import { dayName, hourOf, type Stretch, weekdayOf } from "./wall-hours.ts";

const place = {
  role: "doctor",
  organizationName: "Frontdesk Clinic",
  locationName: "Main building",
  active: true,
};

/** The role in which somebody of the demo clinic works every week. */
export function weeklyRole({ id, practitioner, days, from, to }: Staffer): NewPractitionerRole {
  return {
    ...place,
    practitionerId: id,
    specialty: specialtyOf(practitioner.specialty),
    availableTime: [{ daysOfWeek: [...days], availableStartTime: clock(from), availableEndTime: clock(to) }],
  };
}

/** The roles that add a shift to the usual week, one for each day that it touches, each of that day alone. */
export function shiftRoles(
  { id, practitioner }: Staffer,
  shift: Stretch,
  timeZone: string,
): NewPractitionerRole[] {
  const roles: NewPractitionerRole[] = [];
  for (
    let day = TZDate.tz(timeZone, shift.start);
    hourOf(day, 0) < shift.end;
    day = addDays(TZDate.tz(timeZone, hourOf(day, 12)), 1)
  ) {
    const startsHere = hourOf(day, 0) <= shift.start;
    const endsHere = shift.end < hourOf(day, 24);
    roles.push({
      ...place,
      practitionerId: id,
      specialty: specialtyOf(practitioner.specialty),
      period: { start: dayName(day), end: dayName(day) },
      availableTime: [
        {
          daysOfWeek: [weekdayOf(day)],
          availableStartTime: startsHere ? clockAt(shift.start, timeZone) : "00:00:00",
          // ClinikAPI has no 24:00; the last minute of a day means the midnight after it.
          availableEndTime: endsHere ? clockAt(shift.end, timeZone) : "23:59:00",
        },
      ],
    });
  }
  return roles;
}

/** The role that says that somebody is away. */
export function awayRole(
  { id, practitioner }: Staffer,
  { start, end, why }: Stretch & { why: string },
): NewPractitionerRole {
  return {
    ...place,
    practitionerId: id,
    specialty: specialtyOf(practitioner.specialty),
    notAvailable: [{ description: why, during: { start: start.toISOString(), end: end.toISOString() } }],
  };
}

const specialtyOf = (specialty: string | undefined) => (specialty === undefined ? [] : [specialty]);

const clock = (hours: number) => `${String(hours).padStart(2, "0")}:00:00`;

function clockAt(instant: Date, timeZone: string): string {
  const { hours, minutes } = {
    hours: TZDate.tz(timeZone, instant).getHours(),
    minutes: TZDate.tz(timeZone, instant).getMinutes(),
  };
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}:00`;
}
