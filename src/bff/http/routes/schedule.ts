import type { ToldLine } from "#bff/audit/visit-story.ts";
import { readId } from "#bff/http/requests/read-id.ts";
import { readQuery } from "#bff/http/requests/read-query.ts";
import { routes } from "#bff/http/table/routes.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { AvailabilitySources } from "#bff/times/availability/free-times.ts";
import { scheduleColumns, weekColumns } from "#bff/times/availability/schedule-columns.ts";
import { spanOfDay } from "#bff/times/calendar/clinic-days.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import { type AppointmentDesk, listAppointments } from "#bff/times/calendar/list-appointments.ts";
import type { AppointmentList } from "#contract/appointment-view.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import {
  daysOfWeek,
  type Schedule,
  type ScheduleWeek,
  scheduleQuerySchema,
  scheduleWeekQuerySchema,
} from "#contract/schedule.ts";
import type { StoryLine, VisitStory } from "#contract/visit-story.ts";
import { isCalendarDay, shiftDay } from "#domain/calendar-day.ts";

type Stories = {
  /** What became of an appointment, the oldest first. */
  of: (appointmentId: string) => Promise<ToldLine[]>;
  namesOf: (staffIds: string[]) => Promise<Record<string, string>>;
};

type Desk = AppointmentDesk & { records: Pick<ClinicRecords, "appointmentsWith"> };

/**
 * A day of all practitioners at once, from the reading of the day that all screens share: it costs no call of its own; and
 * a week of one of them, by one call. What other desks hold changes far more often, and is asked for by itself.
 */
export const scheduleRoutes = (desk: Desk, sources: AvailabilitySources, stories: Stories) =>
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
    "GET /api/schedule/week": async (c) => {
      const { from, practitionerId } = readQuery(c, scheduleWeekQuerySchema);
      const days = Array.from({ length: daysOfWeek }, (_, at) => shiftDay(from, at)).filter(isCalendarDay);
      const whose = { practitionerId };
      const [list, active] = await Promise.all([
        listAppointments(withRecordsOf(desk, practitionerId), spanOfDays(days, sources.timeZone), whose),
        sources.records.practitioners(),
      ]);
      const practitioner = withBooked(active, list).find(({ id }) => id === practitionerId);
      if (!practitioner) throw new Refusal("not-found");
      const week: ScheduleWeek = {
        ...list,
        practitioner,
        days: await weekColumns(sources, days, practitioner),
      };
      return c.json(week);
    },
    "GET /api/schedule/visits/:id/story": async (c) => {
      const told = await stories.of(readId(c));
      const names = await stories.namesOf(told.flatMap(({ staffId }) => staffId ?? []));
      const story: VisitStory = { lines: told.map((line) => lineFrom(line, names)) };
      return c.json(story);
    },
  });

function lineFrom({ staffId, ...line }: ToldLine, names: Record<string, string>): StoryLine {
  const by = staffId && names[staffId];
  return { ...line, ...(by && { by }) };
}

const withRecordsOf = ({ records, overrides }: Desk, practitionerId: string): AppointmentDesk => ({
  records: {
    appointments: (span) => records.appointmentsWith(practitionerId, span),
    views: (appointments) => records.views(appointments),
  },
  overrides,
});

const spanOfDays = (days: string[], timeZone: string) => ({
  from: spanOfDay(days[0] ?? "", timeZone).from,
  to: spanOfDay(days.at(-1) ?? "", timeZone).to,
});

/** Whoever works here no more may have appointments yet. */
function withBooked(active: PractitionerSummary[], { appointments }: AppointmentList): PractitionerSummary[] {
  const known = new Map(active.map((one) => [one.id, one]));
  for (const { practitioner } of appointments)
    if (practitioner && !known.has(practitioner.id)) known.set(practitioner.id, practitioner);
  return [...known.values()];
}
