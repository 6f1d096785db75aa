import { Clinik } from "@clinikapi/sdk";
import { onTestFinished } from "vitest";
import type { BookingTiming } from "#bff/once/timing.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import type { Database } from "#lib/database/database.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { emptyDatabase } from "../databases.ts";
import type { Clinic } from "./day.ts";
import { openMortalDesk } from "./mortal-desk.ts";

/** Days of one group want the same people, and wait for each other at their locks; those of several groups do not. */
const groups = 16;

/** A sandbox, as many replicas of the ledger as are usual on such a database, and people for one test. */
export async function startRandomClinic(kind: Database["kind"], timing: BookingTiming): Promise<Clinic> {
  const database = await emptyDatabase(kind);
  await migrateFrontdesk(database);
  onTestFinished(() => database.close());
  const settings = { port: 0, searchLagMs: 150, rateLimit: 100_000_000, patients: 0, control: true };
  const sandbox = await startSandbox({ database, ...settings });
  onTestFinished(() => sandbox.close());
  const client = (options: { timeout?: number; retries?: number }) =>
    new Clinik("clk_test_sandbox", { baseUrl: sandbox.url, ...options });
  const records = client({ timeout: timing.request, retries: 0 }).appointments;
  const desks = await Promise.all(
    Array.from({ length: kind === "postgres" ? 3 : 1 }, () => openMortalDesk({ database, records, timing })),
  );
  for (const desk of desks) onTestFinished(() => desk.close());
  // A machine under load answers late, which is nobody's fault here; a fault that never answers holds up its day as long.
  const clinik = client({ timeout: 10_000 });
  const people = await Promise.all(Array.from({ length: groups }, () => addPeople(clinik)));
  return { database, sandbox, clinik, desks, people, requestMs: timing.request };
}

const called = (firstName: string) => ({ firstName, lastName: "Test" });
const idOf = ({ data }: { data: { id: string } }) => data.id;

async function addPeople(clinik: Clinik): Promise<Clinic["people"][number]> {
  const [patients, practitioners] = await Promise.all([
    Promise.all(["Ada", "Ben", "Cleo", "Dora"].map((each) => clinik.patients.create(called(each)))),
    Promise.all(["Iris", "Juan", "Kofi"].map((each) => clinik.practitioners.create(called(each)))),
  ]);
  return { patientIds: patients.map(idOf), practitionerIds: practitioners.map(idOf) };
}
