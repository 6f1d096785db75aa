import type { QueryClient } from "@tanstack/react-query";
import type { AppointmentList, AppointmentView } from "#contract/appointment-view.ts";

/**
 * Puts an appointment, as a change has left it, in its place in whatever was read before: that is read again in its own time.
 * `id`: what it was called before; with another practitioner it is another appointment.
 */
export function showChanged(client: QueryClient, changed: AppointmentView, id = changed.id): void {
  client.setQueriesData<unknown>({ queryKey: ["appointments"] }, (read: unknown) =>
    isDay(read)
      ? { ...read, appointments: read.appointments.map((one) => (one.id === id ? changed : one)) }
      : read,
  );
}

const isDay = (read: unknown): read is AppointmentList =>
  typeof read === "object" && read !== null && "appointments" in read && Array.isArray(read.appointments);
