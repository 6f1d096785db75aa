import { endOf } from "#bff/ledger/incoming.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { AppointmentList } from "#contract/appointment-view.ts";
import { holdsTime } from "#domain/appointment/time-holding.ts";
import { beginsIn, type Span } from "./appointments-in-span.ts";
import type { ClinicRecords } from "./clinic-records.ts";
import type { Overrides } from "./create-overrides.ts";

export type AppointmentDesk = {
  records: Pick<ClinicRecords, "appointments" | "views">;
  overrides: Overrides;
};

type Whose = { practitionerId?: string; patientId?: string };

/**
 * The appointments that begin in a span or last into it, in the order of their start, with what Frontdesk knows better
 * laid over the clinic's records. Throws the client's error.
 */
export async function listAppointments(
  { records, overrides }: AppointmentDesk,
  span: Span,
  whose: Whose = {},
): Promise<AppointmentList> {
  const { appointments, unreadable, asOf } = await records.appointments(span);
  const shown = overruled(appointments, await overrides(span, { appointments, asOf }, whose.practitionerId))
    .filter((one) => beginsIn(one, span) || lastsInto(one, span))
    .filter((one) => !whose.practitionerId || one.practitionerId === whose.practitionerId)
    .filter((one) => !whose.patientId || one.patientId === whose.patientId)
    .sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
  const unshown = unreadable.filter(
    ({ practitionerId: one }) => !whose.practitionerId || !one || one === whose.practitionerId,
  );
  return {
    appointments: await records.views(shown),
    asOf: asOf.toISOString(),
    ...(unshown.length > 0 && {
      unreadable: unshown.map(({ id, practitionerId, start, end }) => ({ id, practitionerId, start, end })),
    }),
  };
}

const overruled = (found: Appointment[], known: Appointment[]): Appointment[] => [
  ...new Map([...found, ...known].map((appointment) => [appointment.id, appointment])).values(),
];

/** Whether it began before, and holds some of the span. */
const lastsInto = (one: Appointment, { from }: Span) =>
  holdsTime(one.status) && startOf(one) < from.getTime() && Date.parse(endOf(one) ?? "") > from.getTime();

const startOf = ({ start }: Appointment) => (start ? Date.parse(start) : 0);
