import type { Appointment, AppointmentChange, NewAppointment } from "../clinikapi/appointment.ts";
import type { NewPatient, Patient, PatientChange } from "../clinikapi/patient.ts";
import type { NewPractitioner, Practitioner, PractitionerChange } from "../clinikapi/practitioner.ts";
import type {
  NewPractitionerRole,
  PractitionerRole,
  PractitionerRoleChange,
} from "../clinikapi/practitioner-role.ts";
import type { NewSchedule, Schedule, ScheduleChange } from "../clinikapi/schedule.ts";
import type { NewSlot, Slot, SlotChange } from "../clinikapi/slot.ts";
import type { Answer } from "./answer.ts";
import { fhirPath } from "./fhir-path.ts";
import { type Resource, resource } from "./resource.ts";
import type {
  AppointmentSearch,
  PatientSearch,
  PractitionerRoleSearch,
  PractitionerSearch,
  ScheduleSearch,
  SlotSearch,
} from "./search-parameters.ts";
import { type CallOptions, createTransport } from "./transport.ts";

/** `timeout` is in milliseconds, for each attempt; `retries` is for reads, since a write is retried only when asked. */
export type ClinikOptions = { baseUrl?: string; timeout?: number; retries?: number };

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Raw FHIR R4 in and out, with the same key and tenant. */
export type Fhir = {
  /** `path` is relative to `/v1/fhir/`, with its query: `Patient?_id=a,b`. */
  request(method: Method, path: string, body?: unknown, options?: CallOptions): Promise<Answer<unknown>>;
};

/** ClinikAPI, as its published package names the client. */
export class Clinik {
  readonly appointments: Resource<Appointment, NewAppointment, AppointmentChange, AppointmentSearch>;
  readonly patients: Resource<Patient, NewPatient, PatientChange, PatientSearch>;
  readonly practitioners: Resource<Practitioner, NewPractitioner, PractitionerChange, PractitionerSearch>;
  readonly practitionerRoles: Resource<
    PractitionerRole,
    NewPractitionerRole,
    PractitionerRoleChange,
    PractitionerRoleSearch
  >;
  readonly schedules: Resource<Schedule, NewSchedule, ScheduleChange, ScheduleSearch>;
  readonly slots: Resource<Slot, NewSlot, SlotChange, SlotSearch>;
  readonly fhir: Fhir;

  /** Throws a TypeError when the key or the base URL cannot be one. */
  constructor(
    apiKey: string,
    { baseUrl = defaultBaseUrl(), timeout = 30_000, retries = 2 }: ClinikOptions = {},
  ) {
    const send = createTransport({ apiKey, baseUrl, timeout, retries });
    this.appointments = resource(send, "appointments");
    this.patients = resource(send, "patients");
    this.practitioners = resource(send, "practitioners");
    this.practitionerRoles = resource(send, "practitioner-roles");
    this.schedules = resource(send, "schedules");
    this.slots = resource(send, "slots");
    this.fhir = {
      request: async (...[method, path, body, options]) =>
        send({ method, path: fhirPath(path), body, options }),
    };
  }
}

/** ClinikAPI, as its documentation names the client. */
export class ClinikAPI extends Clinik {
  constructor({ apiKey, ...options }: ClinikOptions & { apiKey: string }) {
    super(apiKey, options);
  }
}

const defaultBaseUrl = () => process.env.CLINIKAPI_BASE_URL || "https://api.clinikapi.com";
