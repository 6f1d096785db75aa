import { readQuery } from "#bff/http/requests/read-query.ts";
import { readSpan } from "#bff/http/requests/read-span.ts";
import { routes } from "#bff/http/table/routes.ts";
import { type AppointmentDesk, listAppointments } from "#bff/times/calendar/list-appointments.ts";
import { appointmentQuerySchema } from "#contract/appointment-view.ts";

/** Lists appointments, in the order of their start. */
export const appointmentRoutes = (desk: AppointmentDesk) =>
  routes({
    "GET /api/appointments": async (c) => {
      const { from, to, ...whose } = readQuery(c, appointmentQuerySchema);
      return c.json(await listAppointments(desk, readSpan({ from, to }), whose));
    },
  });
