import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { createPatientBook } from "#bff/people/patient-book.ts";
import { createPatientHistory, type PatientHistory } from "#bff/people/patient-history.ts";
import { type PeopleFound, peopleIn, viewOf, type WithPeople } from "#bff/people/people-in.ts";
import { createPractitionerDirectory } from "#bff/people/practitioner-directory.ts";
import { readWhole } from "#bff/people/read-details.ts";
import { createPatientSearch, type SearchPatients } from "#bff/people/search-patients.ts";
import { inTurn } from "#bff/records/in-turn.ts";
import { createPassthrough } from "#bff/records/passthrough.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { PatientDetails } from "#contract/patient-contact.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import type { Day } from "#domain/wall-clock.ts";
import { appointmentsInSpan, beginsIn, type FoundInSpan, type Span } from "./appointments-in-span.ts";
import { daysOf, spanOfDay } from "./clinic-days.ts";
import { createPractitionerSpans } from "./practitioner-spans.ts";
import { createProposalSearch } from "./proposal-search.ts";

/**
 * What ClinikAPI knows, read as seldom as possible. A call throws the client's error or an
 * UnreadableAnswerError unless it says otherwise.
 */
export type ClinicRecords = {
  searchPatients: SearchPatients;
  patient(id: string): Promise<PatientSummary | undefined>;
  /** A patient and how to reach them, as the record has it now. */
  details(id: string): Promise<PatientDetails | undefined>;
  practitioners(): Promise<PractitionerSummary[]>;
  /**
   * The appointments that begin in the span. `asOf` is when the oldest part of it was read: at most `maximumAgeMs` ago,
   * unless the rate limit is nearly used up or ClinikAPI does not answer, and an older reading is better than none.
   */
  appointments(span: Span, maximumAgeMs?: number): Promise<DayRead>;
  /** As `appointments`, of one practitioner, by one call however many days the span has, where the records can do that. */
  appointmentsWith(practitionerId: string, span: Span): Promise<DayRead>;
  /**
   * Reads the five weeks before and after an instant, a week at a time, so that what lasts for days is known on each of
   * them.
   */
  lookAround(now: Date): Promise<void>;
  /** Every appointment that is proposed, read within the last half minute. */
  proposals(): Promise<{ appointments: Appointment[]; asOf: Date }>;
  /** Adds the people to an appointment. Never throws. */
  view(appointment: Appointment): Promise<AppointmentView>;
  /** As `view`, for many by as few calls as possible. */
  views(appointments: Appointment[]): Promise<AppointmentView[]>;
  /** Everybody in these, as far as they can be looked up. Never throws. */
  people(appointments: WithPeople[]): Promise<PeopleFound>;
  /** Those of these patients who are known, or can be looked up by one call, in the same order. Never throws. */
  knownPatients(ids: string[]): Promise<PatientSummary[]>;
  /** Keeps patients whom another replica has read. */
  keepPatients(patients: PatientSummary[]): void;
  /** Keeps a patient who was just registered: searches find them from now on. */
  keepNewPatient(patient: PatientSummary): void;
  /** A patient's appointments of about a year and all to come, a minute old at most. */
  appointmentsOf(patientId: string): Promise<PatientHistory>;
};

export type ClinicRecordsOptions = {
  client: Clinik;
  timeZone: string;
  /** Whose phones are dialled without a country's code: two letters of ISO 3166-1. */
  country?: string;
  /** Hears of every span that was read anew, with all that begins in it. */
  onRead?: (span: Span, appointments: Appointment[]) => Promise<void>;
  /** Hears of patients who were read by their ids, a few at a time. */
  onPatients?: (patients: PatientSummary[]) => void;
  /** How much longer than usual a reading is used, as the rate limit asks for. */
  patience?: () => number;
};

/** The country of phones where a clinic says none. */
export const usualCountry = "US";

const weekMs = 7 * 86_400_000;
const weeksAround = 5;

/** What was found, and when. */
type DayRead = FoundInSpan & { asOf: Date };

/** How old a reading may be that a screen shows: what Frontdesk itself changes is laid over it at once. */
const screenAgeMs = 30_000;

/** How old a reading may be that a booking is checked by: search itself is about as late. */
export const bookingAgeMs = 10_000;

export function createClinicRecords(options: ClinicRecordsOptions): ClinicRecords {
  const { client, timeZone, country = usualCountry, onRead, onPatients, patience = () => 1 } = options;
  const passthrough = createPassthrough(client.fhir);
  const book = createPatientBook({ client, passthrough, onRead: onPatients });
  const directory = createPractitionerDirectory(client);
  // Whoever looks at a day, and every check before a booking, shares one reading of it.
  const days = new LRUCache<Day, DayRead>({
    max: 100,
    ignoreFetchAbort: true,
    fetchMethod: (day, old) =>
      readAnew(day).catch((error: unknown) => {
        if (old) return old;
        throw error;
      }),
  });

  const proposals = createProposalSearch(client, () => screenAgeMs * patience());

  const spans = createPractitionerSpans({ passthrough, book }, () => screenAgeMs * patience());

  async function readAnew(day: Day): Promise<DayRead> {
    const asOf = new Date();
    const span = spanOfDay(day, timeZone);
    const found = await appointmentsInSpan({ client, passthrough, book }, span);
    await onRead?.(span, found.appointments);
    return { ...found, asOf };
  }

  async function readDay(day: Day, maximumAgeMs: number): Promise<DayRead> {
    const known = days.get(day);
    const isOld = known !== undefined && Date.now() - known.asOf.getTime() > maximumAgeMs * patience();
    return days.forceFetch(day, { forceRefresh: isOld });
  }

  const people = {
    findPatients: (ids: string[]) => book.findAll(ids),
    findPractitioner: (id: string) => directory.find(id),
  };

  const appointments: ClinicRecords["appointments"] = async (span, maximumAgeMs = screenAgeMs) => {
    const reads: DayRead[] = [];
    await inTurn(daysOf(span, timeZone), async (day) => void reads.push(await readDay(day, maximumAgeMs)));
    return {
      appointments: reads.flatMap((read) => read.appointments).filter((one) => beginsIn(one, span)),
      unreadable: reads
        .flatMap((read) => read.unreadable)
        .filter((one) => one.start === undefined || beginsIn(one, span)),
      asOf: new Date(Math.min(...reads.map((read) => read.asOf.getTime()))),
    };
  };

  return {
    searchPatients: createPatientSearch({ client, passthrough, book, country }),
    patient: (id) => book.find(id),
    async details(id) {
      const details = await readWhole(client, id);
      if (details) book.keep(details.patient);
      return details;
    },
    practitioners: () => directory.active(),
    proposals,
    appointments,
    appointmentsWith: async (practitionerId, span) =>
      (await spans(practitionerId, span)) ?? appointments(span),
    async lookAround(now) {
      for (let week = -weeksAround; week < weeksAround; week += 1) {
        const from = new Date(now.getTime() + week * weekMs);
        const span = { from, to: new Date(from.getTime() + weekMs) };
        const { appointments } = await appointmentsInSpan({ client, passthrough, book }, span);
        await onRead?.(span, appointments);
      }
    },
    knownPatients: (ids) => book.findKept(ids),
    keepPatients: (patients) => patients.forEach((patient) => book.keep(patient)),
    keepNewPatient: (patient) => book.keepNew(patient),
    appointmentsOf: createPatientHistory({ client, passthrough }),
    people: (appointments) => peopleIn(appointments, people),
    view: async (appointment) => viewOf(appointment, await peopleIn([appointment], people)),
    async views(appointments) {
      const found = await peopleIn(appointments, people);
      return appointments.map((appointment) => viewOf(appointment, found));
    },
  };
}
