import type { AppointmentView } from "#contract/appointment-view.ts";
import { whenText } from "./format.ts";
import { isolated } from "./isolated.ts";
import { texts } from "./texts.ts";

/** When an appointment is and with whom, as one line. */
export function timeAndPractitioner({ start, end, practitioner }: AppointmentView, timeZone: string): string {
  const when = start && end ? whenText(new Date(start), new Date(end), timeZone) : texts.day.noTime;
  return [when, practitioner && isolated(practitioner.name)].filter(Boolean).join(" · ");
}

/** As {@link timeAndPractitioner}, after how far it is. */
export const appointmentText = (appointment: AppointmentView, timeZone: string): string =>
  [texts.status[appointment.status], timeAndPractitioner(appointment, timeZone)].join(" · ");
