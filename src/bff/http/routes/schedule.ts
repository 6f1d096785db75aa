import { readQuery } from "#bff/http/requests/read-query.ts";
import { routes } from "#bff/http/table/routes.ts";
import type { AvailabilitySources } from "#bff/times/availability/free-times.ts";
import { scheduleColumns } from "#bff/times/availability/schedule-columns.ts";
import { spanOfDay } from "#bff/times/calendar/clinic-days.ts";
import { type AppointmentDesk, listAppointments } from "#bff/times/calendar/list-appointments.ts";
import type { AppointmentList } from "#contract/appointment-view.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import { type Schedule, scheduleQuerySchema } from "#contract/schedule.ts";

/**
 * A day of all practitioners at once, from the reading of the day that all screens share: it costs no call of its own.
 * What other desks hold changes far more often, and is asked for by itself.
 */
export const scheduleRoutes = (desk: AppointmentDesk, sources: AvailabilitySources) =>
  routes({
    "GET /api/schedule": async (c) => {
      const { day } = readQuery(c, scheduleQuerySchema);
      const [list, active] = await Promise.all([
        listAppointments(desk, spanOfDay(day, sources.timeZone)),
        sources.records.practitioners(),
      ]);
      const schedule: Schedule = {
        ...list,
        columns: await scheduleColumns(sources, day, withBooked(active, list)),
      };
      return c.json(schedule);
    },
  });

/** Whoever works here no more may have appointments yet. */
function withBooked(active: PractitionerSummary[], { appointments }: AppointmentList): PractitionerSummary[] {
  const known = new Map(active.map((one) => [one.id, one]));
  for (const { practitioner } of appointments)
    if (practitioner && !known.has(practitioner.id)) known.set(practitioner.id, practitioner);
  return [...known.values()];
}
