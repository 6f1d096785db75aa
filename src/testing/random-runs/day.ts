import { randomUUID } from "node:crypto";
import type { Clinik } from "@clinikapi/sdk";
import type { Ledger, Outcome } from "#bff/ledger/ledger.ts";
import type { Intention } from "#bff/ledger/ledger-request.ts";
import { planChange } from "#bff/ledger/plan-change.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { AppointmentChangeRequest } from "#contract/appointment-change.ts";
import type { Booking } from "#contract/booking.ts";
import type { Database } from "#lib/database/database.ts";
import { setFault } from "../set-fault.ts";
import { DeskDied, type MortalDesk } from "./mortal-desk.ts";
import type { Scenario, Step } from "./step.ts";

/** A clinic with replicas of the ledger, in which days are played. */
export type Clinic = {
  database: Database;
  sandbox: { url: string };
  clinik: Clinik;
  desks: MortalDesk[];
  people: People[];
  /** How long the ledgers wait for an answer. */
  requestMs: number;
};

/** Who is treated and who treats on a day. */
type People = { patientIds: string[]; practitionerIds: string[] };

/** A day of its own, and what is remembered of it to judge it by. */
export type Day = {
  /** `yyyy-MM-dd` */
  date: string;
  people: People;
  /** What was sent, to be sent again. */
  sent: ((desk: Ledger) => Promise<Outcome>)[];
  /** Ids of appointments that somebody was told of. */
  known: string[];
  /** What people were told to be booked, by key. */
  told: Map<string, Set<string>>;
};

export const newDay = (date: string, people: People): Day => ({
  date,
  people,
  sent: [],
  known: [],
  told: new Map(),
});

const outsideComment = "Made elsewhere";

/** Whether an appointment was made past the ledger. */
export const isOutside = ({ comment }: Appointment) => comment === outsideComment;

/** How long a fault delays what it lets through: longer than anybody waits for it. */
export const lateMs = (requestMs: number) => 1.5 * requestMs;

/** Lets everything happen. Throws what is neither a refusal, an error of ClinikAPI's nor a desk's death. */
export async function play(clinic: Clinic, day: Day, scenario: Scenario): Promise<void> {
  for (const together of scenario) {
    await Promise.all(together.map((step) => perform({ clinic, day }, step).catch(throwUnexpected)));
  }
}

type Scene = { clinic: Clinic; day: Day };

async function perform({ clinic, day }: Scene, step: Step): Promise<unknown> {
  const { clinik, desks, sandbox } = clinic;
  switch (step.does) {
    case "book":
      return book({ clinic, day }, step);
    case "move":
      return change({ clinic, day }, step, timeOf(day, step));
    case "become":
      return change({ clinic, day }, step, { status: step.status });
    case "transfer":
      return change({ clinic, day }, step, {
        practitionerId: pick(day.people.practitionerIds, step.practitioner),
      });
    case "repeat":
      return day.sent.length > 0 && pick(day.sent, step.which)(deskOf(clinic, step.replica));
    case "outside": {
      const booking = { ...bookingOf({ day }, step), status: "booked" as const };
      const { data } = await clinik.appointments.create({ ...booking, comment: outsideComment });
      return day.known.push(data.id);
    }
    case "cancel-outside":
      return (
        day.known.length > 0 &&
        clinik.appointments.update(pick(day.known, step.which), { status: "cancelled" })
      );
    case "look":
      return look(clinic, day, deskOf(clinic, step.replica));
    case "observe":
      return day.known.length > 0 && deskOf(clinic, step.replica).observe(pick(day.known, step.which));
    case "crash":
      return pick(desks, step.replica).dieAfter(step.calls);
    default: {
      const { does: _, ...fault } = step;
      const path = fault.method === "POST" ? "/v1/appointments" : "/v1/appointments/**";
      const delayMs = fault.mode === "late" ? lateMs(clinic.requestMs) : undefined;
      return setFault(sandbox.url, { ...fault, path, delayMs });
    }
  }
}

async function book(scene: Scene, step: Extract<Step, { does: "book" }>): Promise<void> {
  const { clinic, day } = scene;
  const booking: Booking = { ...bookingOf(scene, step), status: step.status };
  const override = step.override ? { override: { reason: "It cannot wait" } } : {};
  const intention = { key: randomUUID(), staffId: "reception", asked: booking, ...override };
  const send = (desk: Ledger) =>
    note(
      day,
      intention,
      desk.carryOut(intention, () => ({ action: "book", booking })),
    );
  day.sent.push(send);
  const copies = Array.from({ length: step.copies }, (_, i) => send(deskOf(clinic, step.replica + i)));
  await Promise.all(copies.map((copy) => copy.catch(throwUnexpected)));
}

async function change(
  { clinic, day }: Scene,
  { which, replica }: { which: number; replica: number },
  asked: AppointmentChangeRequest,
): Promise<void> {
  if (day.known.length === 0) return;
  const id = pick(day.known, which);
  const intention = { key: randomUUID(), staffId: "reception", asked: { id, asked } };
  const send = (desk: Ledger) =>
    note(
      day,
      intention,
      desk.carryOut(intention, async () => planChange(await desk.read(id), asked)),
    );
  day.sent.push(send);
  await send(deskOf(clinic, replica));
}

async function note(day: Day, { key }: Intention, answer: Promise<Outcome>): Promise<Outcome> {
  const outcome = await answer;
  if (outcome.state !== "booked") return outcome;
  const { id } = outcome.appointment;
  day.told.set(key, (day.told.get(key) ?? new Set()).add(id));
  if (!day.known.includes(id)) day.known.push(id);
  return outcome;
}

/** Reads the day by search, as screens do, and hands it to a replica. */
export async function look({ clinik }: Clinic, { date }: Day, desk: Ledger): Promise<Appointment[]> {
  const range = { dateFrom: date, dateTo: date, count: 100 };
  const { data } = (await clinik.appointments.search(range)).data;
  await desk.mirror(spanOf(date), data);
  return data;
}

export const spanOf = (date: string) => {
  const from = new Date(`${date}T00:00:00.000Z`);
  return { from, to: new Date(from.getTime() + 86_400_000) };
};

type When = { quarter: number; minutes: number };

function timeOf({ date }: Day, { quarter, minutes }: When) {
  const start = Date.parse(`${date}T09:00:00.000Z`) + quarter * 900_000;
  return { start: new Date(start).toISOString(), end: new Date(start + minutes * 60_000).toISOString() };
}

const bookingOf = (
  { day }: Pick<Scene, "day">,
  step: When & { patient: number; practitioner: number },
): Omit<Booking, "status"> => ({
  patientId: pick(day.people.patientIds, step.patient),
  practitionerId: pick(day.people.practitionerIds, step.practitioner),
  ...timeOf(day, step),
});

const deskOf = ({ desks }: Clinic, replica: number): Ledger => pick(desks, replica).ledger();

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function throwUnexpected(error: unknown): void {
  const isExpected =
    error instanceof Refusal ||
    error instanceof DeskDied ||
    (error instanceof Error && error.name.startsWith("Clinik"));
  if (!isExpected) throw error;
}
