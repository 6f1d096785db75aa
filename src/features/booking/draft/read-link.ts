import { bookingLimits } from "#contract/booking-limits.ts";

/** What a link asks for: ids, and never a name. `isWhole`: all of it could be read. */
export type BookingLink = {
  patientId?: string;
  practitionerId?: string;
  start?: Date;
  minutes?: number;
  service?: string;
  isWhole: boolean;
};

/** What a link named that there is not, or that could not be found out. */
export type LinkNote = "linkPatient" | "linkPractitioner" | "linkUnread" | "linkUnreached";

const names = ["patient", "practitioner", "start", "minutes", "service"] as const;

const { minimum, maximum } = bookingLimits.minutesDuration;

const readers = {
  patient: (text: string) => (isId(text) ? text : undefined),
  practitioner: (text: string) => (isId(text) ? text : undefined),
  start: (text: string) => (isInstant(text) ? new Date(text) : undefined),
  minutes: (text: string) =>
    /^\d{1,4}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum ? Number(text) : undefined,
  service: (text: string) => (isId(text) ? text : undefined),
};

/** Reads the query of `/book?patient=…&practitioner=…&start=…&minutes=…&service=…`; nothing when it asks for nothing. */
export function readLink(search: string): BookingLink | undefined {
  const query = new URLSearchParams(search);
  const given = names.filter((name) => query.has(name));
  if (given.length === 0) return undefined;
  const read = <Name extends (typeof names)[number]>(name: Name) =>
    readers[name](query.get(name) ?? "") as ReturnType<(typeof readers)[Name]>;
  return {
    patientId: read("patient"),
    practitionerId: read("practitioner"),
    start: read("start"),
    minutes: read("minutes"),
    service: read("service"),
    isWhole: given.every((name) => read(name) !== undefined),
  };
}

const isId = (text: string) => /^[A-Za-z0-9._-]{1,128}$/.test(text) && !/^\.+$/.test(text);

// A time without its zone is another one on every computer.
const isInstant = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));
