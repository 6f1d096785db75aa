import { useQuery } from "@tanstack/react-query";
import type { BookingPrefill } from "#client/addresses/booking-prefill.ts";
import { clinicQueries } from "#client/queries/clinic-queries.ts";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import type { Service } from "#contract/clinic-lists.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import { practitionersCalled } from "#domain/quick-entry/practitioners-called.ts";
import type { QuickReading, QuickValues } from "#domain/quick-entry/quick-reading.ts";
import { readQuickEntry } from "#domain/quick-entry/read-quick-entry.ts";
import type { Day, TimeOfDay } from "#domain/wall-clock.ts";
import { locale } from "#texts/texts.ts";
import { useSettledValue } from "#ui/use-settled-value.ts";

/** What has to be asked before the line can be used. `id` belongs to the words that ask it. */
export type Question =
  | { id: string; kind: "patient"; words: string; patients: PatientSummary[] }
  | { id: string; kind: "practitioner"; words: string; practitioners: PractitionerSummary[] }
  | { id: string; kind: "meaning"; words: string; choices: QuickValues[] };

/** What stands in the way without a choice to make. */
export type Obstacle = "searching" | "search-failed" | "nobody" | "no-practitioner";

export type Understanding = {
  reading: QuickReading;
  question?: Question;
  obstacle?: Obstacle;
  patient?: PatientSummary;
  practitioner?: PractitionerSummary;
  /** For the booking form; missing while something is unclear. */
  prefill?: BookingPrefill;
};

/** Answers to questions by their ids: the place of the choice. */
export type Answers = Readonly<Record<string, number>>;

const typingPauseMs = 120;
const shortestSearch = 2;
const mostPatients = 8;

/** What the clinic's clock shows. */
export type ClinicClock = { today: Day; now: TimeOfDay };

/** What a line means here: the reader's part, and whose names these are. */
export function useUnderstanding(line: string, answers: Answers, clock: ClinicClock): Understanding {
  const allPractitioners = useQuery(practitionerQueries.all());
  const lists = useQuery(clinicQueries.lists());
  const practitioners = allPractitioners.data?.practitioners ?? [];
  const services = lists.data?.services ?? [];
  // Until they are there, a practitioner's or a service's name would be read as a patient's.
  const areNamesKnown = !allPractitioners.isPending && !lists.isPending;
  const names = services.map(({ name }) => name);
  const read = readQuickEntry(line, { ...clock, locale, practitioners, services: names });
  const reading = { ...read, values: withAnswers(read, answers) };
  const { values } = reading;
  const sought = values.patient ?? values.phone ?? "";
  const settled = useSettledValue(sought, typingPauseMs);
  const isSought = sought.length >= shortestSearch;
  const search = useQuery({ ...patientQueries.search(settled), enabled: isSought && settled === sought });
  const found = (search.data?.patients ?? []).filter(
    ({ birthDate }) => !values.born || birthDate === values.born,
  );

  const patientId = `patient ${sought}`;
  const practitionerId = `practitioner ${values.practitioner}`;
  const called = values.practitioner ? practitionersCalled(values.practitioner, practitioners) : [];
  const isSearching = !areNamesKnown || (isSought && (settled !== sought || search.isFetching));
  const patients = isSought && !isSearching ? found.slice(0, mostPatients) : [];
  const patient = theOne(patients, answers[patientId]);
  const practitioner = theOne(called, answers[practitionerId]);

  const obstacle = obstacleOf({
    isSearching,
    hasFailed: isSought && search.isError,
    isNobody: isSought && patients.length === 0,
    isNoPractitioner: values.practitioner !== undefined && called.length === 0,
  });
  const doubt = read.doubts.find(({ text }) => answers[`meaning ${text}`] === undefined);
  const question: Question | undefined = doubt
    ? { id: `meaning ${doubt.text}`, kind: "meaning", words: doubt.text, choices: doubt.choices }
    : patients.length > 1 && !patient
      ? { id: patientId, kind: "patient", words: sought, patients }
      : called.length > 1 && !practitioner
        ? {
            id: practitionerId,
            kind: "practitioner",
            words: values.practitioner ?? "",
            practitioners: called,
          }
        : undefined;
  const isClear = !question && obstacle !== "searching" && line.trim() !== "";
  return {
    reading,
    question,
    obstacle,
    patient,
    practitioner,
    prefill: isClear ? prefillOf(values, { patient, practitioner, services }) : undefined,
  };
}

const theOne = <Person>(people: Person[], answer: number | undefined): Person | undefined =>
  people.length === 1 ? people[0] : answer === undefined ? undefined : people[answer];

function withAnswers({ values, doubts }: QuickReading, answers: Answers): QuickValues {
  const known = { ...values };
  for (const { text, choices } of doubts) {
    const choice = choices[answers[`meaning ${text}`] ?? -1];
    const patient = [known.patient, choice?.patient].filter(Boolean).join(" ");
    Object.assign(known, choice, patient && { patient });
  }
  return known;
}

type Signs = { isSearching: boolean; hasFailed: boolean; isNobody: boolean; isNoPractitioner: boolean };

function obstacleOf({ isSearching, hasFailed, isNobody, isNoPractitioner }: Signs): Obstacle | undefined {
  if (isSearching) return "searching";
  if (hasFailed) return "search-failed";
  if (isNobody) return "nobody";
  return isNoPractitioner ? "no-practitioner" : undefined;
}

type Known = { patient?: PatientSummary; practitioner?: PractitionerSummary; services: readonly Service[] };

function prefillOf(values: QuickValues, { patient, practitioner, services }: Known): BookingPrefill {
  const service = services.find(({ name }) => name === values.service);
  return {
    patient,
    practitioner,
    specialty: values.specialty,
    day: values.day,
    start: values.time,
    minutes: values.minutes ?? service?.minutes,
    type: values.type ?? service?.appointmentType,
    service: values.service,
    serviceSpecialty: service?.specialty,
    reason: values.reason,
    instructions: values.instructions?.join("\n"),
    priority: values.priority,
  };
}
