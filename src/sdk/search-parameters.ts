import type { AppointmentStatus } from "../clinikapi/appointment-status.ts";
import type { Patient } from "../clinikapi/patient.ts";
import type { Slot } from "../clinikapi/slot.ts";

/** `count` is 1 to 100 and 20 when not given; `cursor` comes from the page before. Days are `yyyy-MM-dd`. */
type Paging = { count?: number; cursor?: string };

/** `dateFrom` and `dateTo` are days, both included, that the start lies in. There is no filter by practitioner. */
export type AppointmentSearch = Paging & {
  patientId?: string;
  status?: AppointmentStatus;
  dateFrom?: string;
  dateTo?: string;
  sort?: "date" | "-date" | "start" | "-start";
};

/** `name` matches parts of names; `birthDate` is a day. */
export type PatientSearch = Paging & {
  name?: string;
  email?: string;
  phone?: string;
  birthDate?: string;
  gender?: NonNullable<Patient["gender"]>;
  active?: boolean;
};

/** `name` matches parts of names. */
export type PractitionerSearch = Paging & {
  name?: string;
  specialty?: string;
  npi?: string;
  active?: boolean;
};

export type PractitionerRoleSearch = Paging & { practitionerId?: string; role?: string; active?: boolean };

/** `actorId` is `Practitioner/ID` or `Location/ID`. */
export type ScheduleSearch = Paging & {
  actorId?: string;
  serviceType?: string;
  specialty?: string;
  active?: boolean;
  dateFrom?: string;
  dateTo?: string;
};

export type SlotSearch = Paging & {
  scheduleId?: string;
  status?: Slot["status"];
  serviceType?: string;
  specialty?: string;
  dateFrom?: string;
  dateTo?: string;
};
