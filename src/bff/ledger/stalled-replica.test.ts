import { randomUUID } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it, onTestFinished } from "vitest";
import { beginDesk, standStill } from "#testing/begin-desk.ts";
import { impatient } from "#testing/booking-timings.ts";
import { any, book, booked, booking, finalOutcome, startDesks, stored, transfer } from "#testing/desks.ts";
import { clearFaults, faultsToCome, setFault } from "#testing/set-fault.ts";

const create = { method: "POST", path: "/v1/appointments" };

/** Replicas on one PostgreSQL server, and one more that stands still before it creates an appointment. */
async function startWithStalled(timing = impatient) {
  const clinic = await startDesks("postgres", timing);
  const { goOn, between } = standStill();
  const { database, sandbox } = clinic;
  const stalled = await beginDesk({ database, url: sandbox.url, timing, between });
  const statusOf = async (id: string) => (await clinic.clinik.appointments.read(id)).data.status;
  const all = async () => (await clinic.clinik.appointments.search({ count: 100 })).data.data;
  return { ...clinic, stalled, goOn, statusOf, all };
}

describe("a replica that stands still for longer than its lease", () => {
  it("adds no second appointment to the one that another replica made meanwhile", async () => {
    const { stalled, goOn, clinik, desks, patientIds, all } = await startWithStalled();
    const key = randomUUID();
    const answer = book(stalled, booking({ patientId: any(patientIds, 0) }), key);
    const outcome = await finalOutcome(any(desks, 0), key);
    expect(outcome.state).toBe("booked");
    goOn();
    expect(await answer).toEqual(outcome);
    await expect.poll(async () => (await all()).length).toBeGreaterThan(1);
    await expect
      .poll(() => stored(clinik, patientIds))
      .toMatchObject([{ id: outcome.state === "booked" && outcome.appointment.id }]);
  });

  it("leaves no second appointment when the other replica's request arrives last", async () => {
    const { stalled, goOn, sandbox, clinik, desks, patientIds, all } = await startWithStalled();
    const key = randomUUID();
    const delayMs = 4 * impatient.request;
    await setFault(sandbox.url, { ...create, mode: "late", delayMs });
    const answer = book(stalled, booking({ patientId: any(patientIds, 0) }), key);
    await expect.poll(() => faultsToCome(sandbox.url)).toEqual([]);
    goOn();
    await answer;
    const outcome = await finalOutcome(any(desks, 0), key);
    await expect.poll(async () => (await all()).length).toBeGreaterThan(1);
    await expect
      .poll(() => stored(clinik, patientIds))
      .toMatchObject([{ id: outcome.state === "booked" && outcome.appointment.id }]);
  });

  it("does not cancel the old appointment of a transfer that was reported as failed", async () => {
    const { stalled, goOn, sandbox, clinik, desks, patientIds, practitionerIds, statusOf } =
      await startWithStalled();
    const first = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] });
    const current = await booked(any(desks, 0), first);
    await setFault(sandbox.url, { ...create, mode: "fail-before", status: 422 });
    const key = randomUUID();
    const answer = transfer(stalled, current, { practitionerId: any(practitionerIds, 1), key });
    expect((await finalOutcome(any(desks, 0), key)).state).toBe("failed");
    goOn();
    await answer;
    expect(await statusOf(current.id)).toBe("booked");
    await expect
      .poll(async () => (await stored(clinik, patientIds)).map(({ id }) => id))
      .toEqual([current.id]);
  });

  it("does not report a transfer as failed that another replica carries out", async () => {
    const { stalled, goOn, sandbox, desks, patientIds, practitionerIds, statusOf, database } =
      await startWithStalled();
    const first = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] });
    const current = await booked(any(desks, 0), first);
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-before", count: 0 });
    const key = randomUUID();
    const answer = transfer(stalled, current, { practitionerId: any(practitionerIds, 1), key });
    await expect
      .poll(() =>
        database.query("select 1 from frontdesk.intent where appointment_id is not null and key = $1", [key]),
      )
      .toHaveLength(1);
    await setFault(sandbox.url, { ...create, mode: "fail-before", status: 422 });
    goOn();
    expect((await answer).state).toBe("confirming");
    await clearFaults(sandbox.url);
    expect((await finalOutcome(any(desks, 0), key)).state).toBe("booked");
    expect(await statusOf(current.id)).toBe("cancelled");
  });

  it("does not keep whoever sends the same key waiting for ever, though memory is cleared meanwhile", async () => {
    // No other replica takes the booking over, so that nothing but the clock ends the wait.
    const timing = { ...impatient, margin: 60_000 };
    const { stalled, goOn, desks, patientIds, database } = await startWithStalled(timing);
    const key = randomUUID();
    const asked = booking({ patientId: any(patientIds, 0) });
    const first = book(stalled, asked, key);
    const opened = () => database.query("select 1 from frontdesk.intent where key = $1", [key]);
    await expect.poll(async () => (await opened()).length).toBe(1);
    setFlagsFromString("--expose-gc");
    const clear = runInNewContext("gc") as () => void;
    const clearing = setInterval(() => clear(), 50);
    onTestFinished(() => clearInterval(clearing));
    expect(await book(any(desks, 0), asked, key)).toEqual({ state: "confirming" });
    goOn();
    await first;
  });
});
