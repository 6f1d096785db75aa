import { Hono } from "hono";
import { readQuery } from "#bff/http/requests/read-query.ts";
import { readSpan } from "#bff/http/requests/read-span.ts";
import { beginsIn } from "#bff/times/calendar/appointments-in-span.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { Overrides } from "#bff/times/calendar/create-overrides.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { type AppointmentList, appointmentQuerySchema } from "#contract/appointment-view.ts";

type AppointmentDesk = { records: Pick<ClinicRecords, "appointments" | "views">; overrides: Overrides };

/** Lists appointments, in the order of their start. */
export const appointmentRoutes = ({ records, overrides }: AppointmentDesk) =>
  new Hono().get("/appointments", async (c) => {
    const query = readQuery(c, appointmentQuerySchema);
    const span = readSpan(query);
    const { appointments, asOf } = await records.appointments(span);
    const shown = overruled(appointments, await overrides(span, { appointments, asOf }))
      .filter((one) => beginsIn(one, span))
      .filter((one) => !query.practitionerId || one.practitionerId === query.practitionerId)
      .filter((one) => !query.patientId || one.patientId === query.patientId)
      .sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
    const list: AppointmentList = { appointments: await records.views(shown), asOf: asOf.toISOString() };
    return c.json(list);
  });

const overruled = (found: Appointment[], known: Appointment[]): Appointment[] => [
  ...new Map([...found, ...known].map((appointment) => [appointment.id, appointment])).values(),
];

const startOf = ({ start }: Appointment) => (start ? Date.parse(start) : 0);
