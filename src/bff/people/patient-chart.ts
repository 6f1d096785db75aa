import type { Appointment } from "#clinikapi/appointment.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { PatientChart } from "#contract/patient-chart.ts";
import type { PatientDetails } from "#contract/patient-contact.ts";
import { type PatientHistory, reachMs } from "./patient-history.ts";

type Sources = {
  records: {
    details(id: string): Promise<PatientDetails | undefined>;
    appointmentsOf(patientId: string): Promise<PatientHistory>;
    views(appointments: Appointment[]): Promise<AppointmentView[]>;
  };
  /** What is known better than by search, of everybody. */
  overrides: (span: { from: Date; to: Date }, read: PatientHistory) => Promise<Appointment[]>;
};

const aheadMs = 5 * 366 * 86_400_000;

/**
 * A patient with the appointments of about a year and all to come, with what Frontdesk knows better laid over them; nothing
 * when nobody has this id. Throws the client's error.
 */
export async function patientChart(
  { records, overrides }: Sources,
  id: string,
): Promise<PatientChart | undefined> {
  const [details, history] = await Promise.all([records.details(id), records.appointmentsOf(id)]);
  if (!details) return undefined;
  const now = Date.now();
  const span = { from: new Date(now - reachMs), to: new Date(now + aheadMs) };
  const known = (await overrides(span, history)).filter(({ patientId }) => patientId === id);
  const all = new Map([...history.appointments, ...known].map((one) => [one.id, one]));
  const shown = [...all.values()].sort((a, b) => startOf(a) - startOf(b));
  return { ...details, appointments: await records.views(shown), asOf: history.asOf.toISOString() };
}

const startOf = ({ start = "" }: Appointment) => Date.parse(start) || 0;
