import type { Standing } from "#clinikapi/fhir/read-standing.ts";
import type { FieldIssue } from "#clinikapi/field-issues.ts";
import type { Closed } from "#domain/availability/clinic-hours.ts";
import type { AppointmentView } from "./appointment-view.ts";
import type { PatientContact } from "./patient-contact.ts";

/** Why a request was not carried out, with its HTTP status. The browser decides by the code, never by the words. */
export const problemStatus = {
  "invalid-json": 400,
  "invalid-key": 400,
  "invalid-signature": 401,
  unauthenticated: 401,
  "wrong-credentials": 401,
  forbidden: 403,
  "not-found": 404,
  "address-in-use": 409,
  "own-account": 409,
  "last-admin": 409,
  "time-taken": 409,
  "booking-in-flight": 409,
  "changed-meanwhile": 409,
  "too-many-open": 409,
  "too-large": 413,
  "unsupported-media-type": 415,
  "invalid-fields": 422,
  "key-reused": 422,
  "easy-password": 422,
  "already-registered": 409,
  "cross-site": 403,
  "other-host": 421,
  "too-many-attempts": 429,
  "too-many-requests": 429,
  internal: 500,
  unavailable: 503,
  "upstream-refused": 502,
  "upstream-unavailable": 503,
  "upstream-busy": 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Why a request failed: the server's code, or what only the browser knows. */
export type ProblemKind =
  | ProblemCode
  /** No answer came: no network, a cut connection, or nothing within the time allowed. */
  | "offline"
  /** Something answered that is not Frontdesk, such as a proxy's error page. */
  | "not-understood";

/**
 * What speaks against the time that was asked for: another appointment of the practitioner or of the patient, or that the
 * practitioner does not work then or is on leave; or, with
 * `standing`, that the patient's record is not one to go on with, as it is told there. Without a practitioner, `outside-hours` is the clinic's. `start` and
 * `end`, ISO 8601 in UTC, are when.
 */
export type Conflict = {
  with: "practitioner" | "patient" | "outside-hours" | "leave" | "standing";
  /** Beside `standing`. */
  standing?: Standing;
  start: string;
  end: string;
  /** Beside `outside-hours`: the whole day is closed, as every one of its weekday is, or this one alone. */
  closed?: Closed;
  /** The other appointment; missing while it is being made, and where the clinic's schedule alone has the time. */
  appointmentId?: string;
  /** The people of the other appointment, or the practitioner who is not there. */
  patientId?: string;
  patientName?: string;
  practitionerId?: string;
  practitionerName?: string;
  /** Why the clinic's schedule has the time, in the clinic's own words. */
  reason?: string;
};

/** A time that could be had instead of the one that was asked for, ISO 8601 in UTC. */
export type Alternative = { practitionerId?: string; start: string; end: string };

/** An RFC 9457 problem document (`application/problem+json`). */
export type Problem = {
  type: `urn:frontdesk:problem:${ProblemCode}`;
  title: string;
  status: number;
  code: ProblemCode;
  requestId: string;
  errors?: FieldIssue[];
  conflicts?: Conflict[];
  /**
   * Beside `time-taken`: the nearest free times for the same people and duration, in order of time, and another
   * practitioner of the specialty who is free at the time that was asked for.
   */
  alternatives?: Alternative[];
  /** Beside `changed-meanwhile`: what the appointment is now. */
  current?: AppointmentView;
  /** Beside `changed-meanwhile`: how the patient is reached by now. */
  currentContact?: PatientContact;
  /** Seconds until it is worth asking again. */
  retryAfter?: number;
};
