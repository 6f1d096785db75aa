import * as z from "zod/mini";
import { day, resourceId } from "#clinikapi/values.ts";
import type { AppointmentList } from "./appointment-view.ts";
import type { FreeTime } from "./availability.ts";
import type { PractitionerSummary } from "./practitioner.ts";

/** `GET /api/schedule`: a day of the whole clinic. */
export const scheduleQuerySchema = z.object({ day });

/** A stretch in which a practitioner sees nobody, and why in the clinic's own words. */
export type Absence = FreeTime & { reason?: string };

/** When a practitioner works on a day; without a practitioner, when the clinic is open. */
export type ScheduleColumn = {
  practitioner?: PractitionerSummary;
  /** Whether the clinic's records say when that is; if not, any time that is not taken is free. */
  hoursKnown: boolean;
  /** Working hours that touch the day, absences not taken off; empty while they are not known. */
  open: FreeTime[];
  /** Leaves. */
  away: Absence[];
  /** What the clinic's own schedule has taken. */
  blocks: Absence[];
};

/** A day of the clinic: everybody's appointments in the order of their start, and everybody's hours by name. */
export type Schedule = AppointmentList & { columns: ScheduleColumn[] };

/** How many days a week of the schedule has. */
export const daysOfWeek = 7;

/** `GET /api/schedule/week`: a week of one practitioner, from a day on. */
export const scheduleWeekQuerySchema = z.object({ from: day, practitionerId: resourceId });

/** A practitioner's appointments of some days in the order of their start, and when they work on each of them. */
export type ScheduleWeek = AppointmentList & {
  practitioner: PractitionerSummary;
  days: (ScheduleColumn & { day: string })[];
};
