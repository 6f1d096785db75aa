import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { onTestFinished } from "vitest";
import { type Ledger, type Outcome, openLedger } from "#bff/ledger/ledger.ts";
import type { BookingTiming } from "#bff/once/timing.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import type { Appointment, AppointmentChange } from "#clinikapi/appointment.ts";
import type { Booking } from "#contract/booking.ts";
import type { Database } from "#lib/database/database.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { patient } from "./booking-timings.ts";
import { emptyDatabase } from "./databases.ts";
import { waitUntil } from "./wait.ts";

const searchLagMs = 150;

/** A sandbox with people in it, and as many ledgers as replicas, all on one database. */
export async function startDesks(kind: Database["kind"], timing: BookingTiming = patient) {
  const replicas = kind === "postgres" ? 3 : 1;
  const database = await emptyDatabase(kind);
  await migrateFrontdesk(database);
  onTestFinished(() => database.close());
  const sandbox = await startSandbox({
    database,
    port: 0,
    searchLagMs,
    rateLimit: 1_000_000,
    patients: 0,
    control: true,
  });
  onTestFinished(() => sandbox.close());
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
  const upstream = new Clinik("clk_test_sandbox", {
    baseUrl: sandbox.url,
    timeout: timing.request,
    retries: 0,
  });
  const desks = await Promise.all(
    Array.from({ length: replicas }, async () => {
      const ledger = await openLedger({
        database,
        records: upstream.appointments,
        secret: "a secret of the test's",
        timing,
        onError: (error) => {
          throw error;
        },
      });
      onTestFinished(() => ledger.close());
      return ledger;
    }),
  );
  const people = await addPeople(clinik);
  return { database, sandbox, clinik, desks, ...people };
}

const idsOf = (answers: { data: { id: string } }[]) => answers.map(({ data }) => data.id);

async function addPeople(clinik: Clinik) {
  const patients = await Promise.all(
    ["Ada", "Ben", "Cleo", "Dora"].map((firstName) =>
      clinik.patients.create({ firstName, lastName: "Test" }),
    ),
  );
  const practitioners = await Promise.all(
    ["Iris", "Juan", "Kofi"].map((firstName) => clinik.practitioners.create({ firstName, lastName: "Test" })),
  );
  return { patientIds: idsOf(patients), practitionerIds: idsOf(practitioners) };
}

export const at = (time: string) => `2031-03-04T${time}:00.000Z`;

export const minutesAfterNine = (minutes: number) =>
  new Date(Date.parse(at("09:00")) + minutes * 60_000).toISOString();

export const booking = (fields: Partial<Booking> & Pick<Booking, "patientId">): Booking => ({
  status: "booked",
  start: at("10:00"),
  end: at("10:30"),
  ...fields,
});

/** One of a list that has some, taken in turn. */
export const any = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

export const book = (ledger: Ledger, what: Booking, key: string = randomUUID()) =>
  ledger.carryOut({ key, staffId: "reception", asked: what }, () => ({ action: "book", booking: what }));

export async function booked(ledger: Ledger, what: Booking): Promise<Appointment> {
  const outcome = await book(ledger, what);
  if (outcome.state !== "booked") throw new Error(`The booking is ${outcome.state}.`);
  return outcome.appointment;
}

export const move = (ledger: Ledger, current: Appointment, change: AppointmentChange) =>
  ledger.carryOut({ key: randomUUID(), staffId: "reception", asked: { id: current.id, change } }, () => ({
    action: "change",
    current,
    change,
  }));

export const transfer = (
  ledger: Ledger,
  current: Appointment,
  { practitionerId, key = randomUUID() }: { practitionerId: string; key?: string },
) => {
  const { id, created: _, ...fields } = current;
  return ledger.carryOut({ key, staffId: "reception", asked: { id, practitionerId } }, () => ({
    action: "transfer",
    current,
    booking: { ...fields, practitionerId },
  }));
};

/** The outcome, or the code of the refusal. */
export const told = async (answer: Promise<Outcome>) =>
  answer.then(
    ({ state }) => state,
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );

/** What somebody who books is told, or, of a booking that has to be confirmed first, what they hear in the end. */
export async function toldInTheEnd(ledger: Ledger, what: Booking) {
  const key = randomUUID();
  const answer = await told(book(ledger, what, key));
  return answer === "confirming" ? (await finalOutcome(ledger, key)).state : answer;
}

export async function stored(clinik: Clinik, patientIds: string[]): Promise<Appointment[]> {
  const pages = await Promise.all(
    patientIds.map((patientId) => clinik.appointments.search({ patientId, count: 100 })),
  );
  return pages.flatMap(({ data }) => data.data).filter(({ status }) => status !== "cancelled");
}

const settledStates = ["booked", "failed"];

export async function finalOutcome(ledger: Ledger, key: string): Promise<Outcome> {
  return waitUntil(
    async () => {
      const outcome = await ledger.outcomeOf(key, "reception");
      return outcome && settledStates.includes(outcome.state) ? outcome : undefined;
    },
    { interval: 40 },
  );
}
