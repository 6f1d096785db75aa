import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { startAnsweringServer } from "#testing/answering-server.ts";
import { beginDesk } from "#testing/begin-desk.ts";
import { impatient } from "#testing/booking-timings.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { any, at, book, booked, booking, finalOutcome, startDesks, stored, told } from "#testing/desks.ts";
import { clearFaults, setFault } from "#testing/set-fault.ts";
import { waitUntil } from "#testing/wait.ts";

const later = { start: at("11:00"), end: at("11:30") };

describe.each(databaseKinds)("settling, on %s", (kind) => {
  it("goes on with the others when an intent was sealed under another secret", async () => {
    const { database, sandbox, clinik, desks, patientIds, practitionerIds } = await startDesks(
      kind,
      impatient,
    );
    const desk = any(desks, 0);
    const current = await booked(desk, booking({ patientId: any(patientIds, 3) }));
    await setFault(sandbox.url, { mode: "fail-before", path: "/v1/appointments/**", count: 0 });
    const lost = await Promise.all(
      [0, 1].map(async (index) => {
        const key = randomUUID();
        const practitionerId = any(practitionerIds, index);
        await book(desk, booking({ patientId: any(patientIds, index), practitionerId }), key);
        return key;
      }),
    );
    const changeKey = randomUUID();
    const intention = { key: changeKey, staffId: "reception", asked: { id: current.id, later } };
    await desk.carryOut(intention, () => ({ action: "change", current, change: later }));
    await Promise.all(desks.map((one) => one.close()));
    await clearFaults(sandbox.url);
    await setFault(sandbox.url, { method: "POST", path: "/v1/appointments", mode: "fail-after" });
    const url = sandbox.url;
    const heir = await beginDesk({ database, url, timing: impatient, secret: "another secret" });
    const key = randomUUID();
    await book(heir, booking({ patientId: any(patientIds, 2), practitionerId: practitionerIds[2] }), key);
    expect((await finalOutcome(heir, key)).state).toBe("booked");
    for (const each of [...lost, changeKey]) expect((await finalOutcome(heir, each)).state).toBe("failed");
    expect((await clinik.appointments.read(current.id)).data.start).toBe(at("10:00"));
    await expect.poll(() => stored(clinik, patientIds)).toHaveLength(2);
  });

  it("finds an appointment that was moved outside meanwhile, and holds its new time at once", async () => {
    const { sandbox, clinik, desks, patientIds, practitionerIds } = await startDesks(kind, impatient);
    const [patientId, practitionerId] = [any(patientIds, 0), any(practitionerIds, 0)];
    await setFault(sandbox.url, { method: "POST", path: "/v1/appointments", mode: "fail-after" });
    await setFault(sandbox.url, { method: "GET", path: "/v1/appointments", mode: "fail-before", count: 0 });
    const key = randomUUID();
    await book(any(desks, 0), booking({ patientId, practitionerId }), key);
    const found = await waitUntil(async () => {
      const { data } = await clinik.fhir.request("GET", `Appointment?patient=Patient/${patientId}`);
      const [entry] = (data as { entry?: { resource: unknown }[] }).entry ?? [];
      return readAppointment(entry?.resource);
    });
    await clinik.appointments.update(found.id, later);
    await waitUntil(async () => {
      const { data } = await clinik.fhir.request("GET", `Appointment?patient=Patient/${patientId}`);
      return JSON.stringify(data).includes(later.start);
    });
    await clearFaults(sandbox.url);
    expect(await finalOutcome(any(desks, 0), key)).toMatchObject({ appointment: { id: found.id } });
    const other = booking({ patientId: any(patientIds, 1), practitionerId, ...later });
    expect(await told(book(any(desks, 0), other))).toBe("time-taken");
  });

  it("tries again soon when a duplicate that was looked for for a while could not be cancelled", async () => {
    const { database, sandbox, clinik, patientIds } = await startDesks(kind, impatient);
    const patientId = any(patientIds, 0);
    const created = "2031-01-01T12:00:00.123Z";
    const { data } = await clinik.appointments.create({ ...booking({ patientId }), created });
    await expect.poll(() => stored(clinik, [patientId])).toHaveLength(1);
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-before" });
    await database.query(
      `insert into frontdesk.stray_watch (intent_key, patient_id, start_at, created, watched_from, watch_at, watch_until)
       values ($1, $2, $3, $4, now() - interval '1 minute', now(), now() + interval '1 hour')`,
      [randomUUID(), patientId, data.start, created],
    );
    const audit = "select appointment_id as id from frontdesk.audit where action = 'cancel-duplicate'";
    await expect.poll(() => database.query(audit)).toEqual([{ id: data.id }]);
    expect((await clinik.appointments.read(data.id)).data.status).toBe("cancelled");
  });
});

/** A server that always answers that it is busy, and what became of a booking there. */
async function bookAtBusy(retryAfter: string) {
  const timing = { ...impatient, look: 400, giveUp: 1600 };
  const server = await startAnsweringServer({
    status: 429,
    headers: { "retry-after": retryAfter },
    json: { error: "Too many requests", code: "RATE_LIMITED", requestId: "r", issues: [] },
  });
  onTestFinished(() => server.close());
  const database = await emptyDatabase("postgres");
  onTestFinished(() => database.close());
  const desk = await beginDesk({ database, url: server.url, timing });
  const key = randomUUID();
  expect((await book(desk, booking({ patientId: "pt_ada" }), key)).state).toBe("confirming");
  return { outcome: await finalOutcome(desk, key), server, timing };
}

describe("a ClinikAPI that is busy", () => {
  it("is not asked again without a pause when it names none", async () => {
    const { outcome, server, timing } = await bookAtBusy("0");
    expect(outcome.state).toBe("failed");
    expect(server.requests.length).toBeLessThan(2 + timing.giveUp / timing.look);
  });

  it("is not waited for when it names weeks", async () => {
    expect((await bookAtBusy("9999999")).outcome.state).toBe("failed");
  });
});
