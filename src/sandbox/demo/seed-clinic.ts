import type { NewPatient } from "#clinikapi/patient.ts";
import type { NewPractitioner } from "#clinikapi/practitioner.ts";
import type { Database, Queries } from "#lib/database/database.ts";
import { defaultKey, exampleTenant } from "#sandbox/keys/api-keys.ts";
import { insertResources, type NewResource } from "../store/insert-resources.ts";
import type { ResourceType, Tenant } from "../store/store.ts";
import { insertDemoClinic } from "./clinic/insert-demo-clinic.ts";
import { wakeDemoClinic } from "./clinic/wake-demo-clinic.ts";
import type { ClinicName } from "./clinic-names.ts";
import { demoAppointments } from "./demo-appointments.ts";
import { demoPatients } from "./demo-patients.ts";
import { demoPractitioners, demoRole } from "./demo-practitioners.ts";
import { seededRandom } from "./seeded-random.ts";
import { withIds } from "./with-ids.ts";

/** Which clinic, how many patients it has, in which zone (IANA) it keeps its hours, and what time it is. */
export type SeedSettings = { clinic: ClinicName; patients: number; timeZone: string; now: Date };

/**
 * Fills an empty sandbox with a clinic that looks like one, the same people every time, and with the patient and the
 * practitioner of the documentation's examples. A sandbox that has data already is left as it is, but that the demo clinic's
 * day is always one under way.
 */
export async function seedClinic(database: Database, settings: SeedSettings): Promise<void> {
  if (settings.patients === 0) return;
  const isSeeded = await database.transaction(async (queries) => {
    await queries.query("select pg_advisory_xact_lock(hashtextextended('seed sandbox', 0))");
    const [any] = await queries.query("select 1 from sandbox.version limit 1");
    if (!any) {
      await insertExamples(queries, settings.now);
      await (settings.clinic === "demo" ? insertDemoClinic : insertClinic)(queries, settings);
    }
    await wakeDemoClinic(queries, settings);
    return !any;
  });
  // PGlite never does this by itself, and without it the planner guesses and an index alone answers nothing.
  if (isSeeded) await database.query("vacuum analyze sandbox.version, sandbox.name_word");
}

async function insertClinic(queries: Queries, { patients, timeZone, now }: SeedSettings): Promise<void> {
  const random = seededRandom(20_250_210);
  const { tenant } = defaultKey;
  const insert = (type: ResourceType, resources: NewResource[]) =>
    insertResources(queries, { tenant, type }, { resources, at: now });

  const people = withIds(random, "pt", demoPatients(random, patients, { now }));
  const staff = demoPractitioners(random, 40);
  const visits = demoAppointments(random, {
    practitioners: staff,
    patientIds: people.map(({ id }) => id),
    timeZone,
    now,
  });
  const roles = staff.map(demoRole);

  await insert("Patient", people);
  await insert(
    "Practitioner",
    staff.map(({ id, practitioner }) => ({ id, document: practitioner })),
  );
  await insert("PractitionerRole", withIds(random, "role", roles));
  await insert("Appointment", withIds(random, "appt", visits));
}

async function insertExamples(queries: Queries, at: Date): Promise<void> {
  const tenant: Tenant = exampleTenant;
  const patient: NewPatient = { firstName: "Jane", lastName: "Doe", birthDate: "1990-03-15", active: true };
  const practitioner: NewPractitioner = {
    firstName: "Sarah",
    lastName: "Chen",
    prefix: ["Dr."],
    specialty: "Cardiology",
    active: true,
  };
  const put = (type: ResourceType, resource: NewResource) =>
    insertResources(queries, { tenant, type }, { resources: [resource], at });
  await put("Patient", { id: "pt_abc123", document: patient });
  await put("Practitioner", { id: "prac_xyz789", document: practitioner });
}
