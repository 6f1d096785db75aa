import type { AppointmentView } from "#contract/appointment-view.ts";
import { calendarFile } from "#domain/appointment/calendar-file.ts";
import { serverNow } from "#lib/clock/server-clock.ts";

type Around = {
  clinicName: string /** What the appointment is called, such as “Appointment”. */;
  title: string;
};

/** Gives the patient's calendar no more than the slip of paper has. Nobody's name is in the name of the file. */
export function saveCalendarFile(appointment: AppointmentView, { clinicName, title }: Around): void {
  const { id, start, end, practitioner, patientInstruction } = appointment;
  if (!start || !end) return;
  const file = calendarFile({
    uid: `${id}@${location.hostname}`,
    start: new Date(start),
    end: new Date(end),
    stamp: serverNow(),
    summary: [title, practitioner?.name].filter(Boolean).join(": "),
    location: clinicName,
    description: patientInstruction,
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
  link.download = "appointment.ics";
  link.click();
  // The browser has taken what it needs of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
