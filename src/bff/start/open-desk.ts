import type { Clinik } from "@clinikapi/sdk";
import { type ContactDesk, openContactDesk } from "#bff/contact/contact-desk.ts";
import { type Ledger, openLedger } from "#bff/ledger/ledger.ts";
import type { BookingTiming } from "#bff/once/timing.ts";
import { createPatientDesk, type PatientDesk } from "#bff/people/patient-desk.ts";
import type { Governor } from "#bff/records/governor.ts";
import { openRegistrar, type Registrar } from "#bff/registering/registrar.ts";
import { createClinicRoles } from "#bff/times/availability/clinic-roles.ts";
import type { AvailabilitySources } from "#bff/times/availability/free-times.ts";
import { createScheduleBlocks } from "#bff/times/availability/schedule-blocks.ts";
import { bookingAgeMs, type ClinicRecords, createClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { ClinicLists } from "#contract/clinic-lists.ts";
import type { Database } from "#lib/database/database.ts";
import type { Parts } from "./parts.ts";
import type { Settings } from "./settings.ts";

export type DeskOptions = {
  /** For what is shown. */
  client: Clinik;
  /** For what is booked. */
  booker: Pick<Clinik, "appointments" | "fhir" | "patients">;
  governor: Pick<Governor, "patience">;
  database: Database;
  settings: Settings;
  /** When the clinic says that it is open. */
  openingHours?: ClinicLists["openingHours"];
  timing: BookingTiming;
  onError: (error: unknown) => void;
};

/** What the desk reads from and writes to. */
export type Desk = {
  ledger: Ledger;
  records: ClinicRecords;
  availability: AvailabilitySources;
  patients: PatientDesk;
  registrar: Registrar;
  contacts: ContactDesk;
};

const dayMs = 86_400_000;
const longestVisitMs = 7 * dayMs;

/** How old the reading of the day before may be, for what lasts over midnight: little of it changes. */
const dayBeforeAgeMs = 600_000;

/**
 * Opens the ledger and the clinic's records, which `parts` closes: each reading of a day goes into the ledger, and each
 * booking reads its day.
 */
export async function openDesk(options: DeskOptions, parts: Pick<Parts, "keep">): Promise<Desk> {
  const { client, booker, governor, database, settings, openingHours, timing, onError } = options;
  const records = createClinicRecords({
    country: settings.country,
    client,
    patience: governor.patience,
    timeZone: settings.clinic.timeZone,
    onRead: (span, appointments) => ledger.mirror(span, appointments),
    onPatients: (patients) => ledger.sharePatients(patients),
  });
  const ledger = parts.keep(
    await openLedger({
      database,
      records: booker.appointments,
      secret: settings.authSecret,
      timing,
      refresh: async ({ from, to }) => {
        // What is said to last for years must not read the whole calendar.
        const until = new Date(Math.min(to.getTime(), from.getTime() + longestVisitMs));
        await Promise.all([
          records.appointments({ from, to: until }, bookingAgeMs),
          records.appointments({ from: new Date(from.getTime() - dayMs), to: from }, dayBeforeAgeMs),
        ]);
      },
      onError,
    }),
  );
  const roles = createClinicRoles(client);
  const availability = {
    roles,
    openingHours,
    blocks: createScheduleBlocks(client, settings.clinic.timeZone, roles),
    records,
    ledger,
    timeZone: settings.clinic.timeZone,
    now: () => new Date(),
  };
  const registrar = parts.keep(
    openRegistrar({
      database,
      client: booker,
      secret: settings.authSecret,
      timing,
      changes: ledger.changes,
      patient: (id) => records.patient(id),
      onRegistered(patient) {
        records.keepNewPatient(patient);
        ledger.shareRegistered(patient);
      },
      onError,
    }),
  );
  const contacts = parts.keep(
    openContactDesk({
      database,
      client: booker,
      secret: settings.authSecret,
      timing,
      changes: ledger.changes,
      details: (id) => records.details(id),
      onChanged({ patient }) {
        records.keepPatients([patient]);
        ledger.sharePatients([patient]);
      },
      onError,
    }),
  );
  return {
    ledger,
    records,
    availability,
    registrar,
    contacts,
    patients: createPatientDesk({ records, database }),
  };
}
