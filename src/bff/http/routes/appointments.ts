import { Hono } from "hono";
import { readQuery } from "#bff/http/requests/read-query.ts";
import { readSpan } from "#bff/http/requests/read-span.ts";
import { endOf } from "#bff/ledger/incoming.ts";
import { beginsIn, type Span } from "#bff/times/calendar/appointments-in-span.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { Overrides } from "#bff/times/calendar/create-overrides.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { type AppointmentList, appointmentQuerySchema } from "#contract/appointment-view.ts";
import { holdsTime } from "#domain/appointment/time-holding.ts";

type AppointmentDesk = { records: Pick<ClinicRecords, "appointments" | "views">; overrides: Overrides };

/** Lists appointments, in the order of their start. */
export const appointmentRoutes = ({ records, overrides }: AppointmentDesk) =>
  new Hono().get("/appointments", async (c) => {
    const query = readQuery(c, appointmentQuerySchema);
    const span = readSpan(query);
    const { appointments, unreadable, asOf } = await records.appointments(span);
    const shown = overruled(appointments, await overrides(span, { appointments, asOf }))
      .filter((one) => beginsIn(one, span) || lastsInto(one, span))
      .filter((one) => !query.practitionerId || one.practitionerId === query.practitionerId)
      .filter((one) => !query.patientId || one.patientId === query.patientId)
      .sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
    const unshown = unreadable.filter(
      ({ practitionerId: whose }) => !query.practitionerId || !whose || whose === query.practitionerId,
    );
    const list: AppointmentList = {
      appointments: await records.views(shown),
      asOf: asOf.toISOString(),
      ...(unshown.length > 0 && {
        unreadable: unshown.map(({ id, practitionerId, start, end }) => ({ id, practitionerId, start, end })),
      }),
    };
    return c.json(list);
  });

const overruled = (found: Appointment[], known: Appointment[]): Appointment[] => [
  ...new Map([...found, ...known].map((appointment) => [appointment.id, appointment])).values(),
];

/** Whether it began before, and holds some of the span. */
const lastsInto = (one: Appointment, { from }: Span) =>
  holdsTime(one.status) && startOf(one) < from.getTime() && Date.parse(endOf(one) ?? "") > from.getTime();

const startOf = ({ start }: Appointment) => (start ? Date.parse(start) : 0);
