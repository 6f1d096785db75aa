import type { AppointmentChange, NewAppointment } from "#clinikapi/appointment.ts";

/** The part of the client that a booking needs. It is built without retries: a second request is the ledger's choice. */
export type AppointmentRecords = {
  create(appointment: NewAppointment): Promise<{ data: unknown }>;
  read(id: string): Promise<{ data: unknown }>;
  update(id: string, change: AppointmentChange): Promise<{ data: unknown }>;
  search(parameters: AppointmentSearch): Promise<{ data: unknown }>;
};

type AppointmentSearch = {
  patientId: string;
  dateFrom?: string;
  dateTo?: string;
  count: number;
  cursor?: string;
};
