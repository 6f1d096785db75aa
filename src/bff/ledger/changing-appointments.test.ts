import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { impatient } from "#testing/booking-timings.ts";
import { databaseKinds } from "#testing/databases.ts";
import {
  any,
  at,
  book,
  booked,
  booking,
  finalOutcome,
  move,
  startDesks,
  stored,
  told,
  transfer,
} from "#testing/desks.ts";
import { clearFaults, setFault } from "#testing/set-fault.ts";
import { waitUntil } from "#testing/wait.ts";

const later = { start: at("11:00"), end: at("11:30") };

describe.each(databaseKinds)("changing an appointment, on %s", (kind) => {
  it("checks in a person whose appointment was made over another one", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const second = booking({ patientId: any(patientIds, 1), practitionerId });
    const override = { reason: "Twins are seen together" };
    const made = await any(desks, 0).carryOut(
      { key: randomUUID(), staffId: "admin", asked: second, override },
      () => ({ action: "book", booking: second }),
    );
    const current = made.state === "booked" ? made.appointment : undefined;
    if (!current) throw new Error("The override was not booked.");
    expect(await told(move(any(desks, 1), current, { status: "checked-in" }))).toBe("booked");
    expect((await clinik.appointments.read(current.id)).data.status).toBe("checked-in");
    const third = booking({ patientId: any(patientIds, 2), practitionerId });
    expect(await told(book(any(desks, 0), third))).toBe("time-taken");
  });

  it("goes by what the appointment has become when somebody else changes it meanwhile", async () => {
    const { sandbox, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const made = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const change = { status: "checked-in" as const };
    const planned: Appointment[] = [];
    const intention = { key: randomUUID(), staffId: "reception", asked: { id: made.id, change } };
    const checkedIn = any(desks, 0).carryOut(intention, async () => {
      const current = await any(desks, 0).read(made.id);
      planned.push(current);
      if (planned.length === 1) {
        await move(any(desks, 1), current, later);
        await setFault(sandbox.url, { method: "PATCH", mode: "fail-before", status: 422 });
      }
      return { action: "change", current, change };
    });
    expect((await checkedIn).state).toBe("failed");
    expect(planned).toMatchObject([{ start: at("10:00") }, later]);
    const other = booking({ patientId: any(patientIds, 1), practitionerId });
    expect(await told(book(any(desks, 1), { ...other, ...later }))).toBe("time-taken");
    expect(await told(book(any(desks, 1), other))).toBe("booked");
  });

  it("waits until it is certain that the appointment was booked", async () => {
    const { clinik, sandbox, desks, patientIds } = await startDesks(kind);
    const patientId = any(patientIds, 0);
    await setFault(sandbox.url, { method: "POST", path: "/v1/appointments", mode: "fail-after" });
    await setFault(sandbox.url, { method: "GET", path: "/v1/appointments", mode: "fail-before", count: 0 });
    const key = randomUUID();
    expect((await book(any(desks, 0), booking({ patientId }), key)).state).toBe("confirming");
    const [found] = await waitUntil(async () => {
      const { data } = await clinik.fhir.request("GET", `Appointment?patient=Patient/${patientId}`);
      const { entry = [] } = data as { entry?: { resource: unknown }[] };
      return entry.length > 0 && entry.map(({ resource }) => readAppointment(resource));
    });
    if (!found) throw new Error("Nothing was stored.");
    expect(await told(move(any(desks, 0), found, later))).toBe("booking-in-flight");
    await clearFaults(sandbox.url);
    expect(await finalOutcome(any(desks, 0), key)).toMatchObject({ appointment: { id: found.id } });
    expect(await told(move(any(desks, 0), found, later))).toBe("booked");
  });

  it("answers a repeated request with what came of it, whichever replica booked the appointment before", async () => {
    const { desks, patientIds } = await startDesks(kind);
    const current = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0) }));
    const intention = { key: randomUUID(), staffId: "reception", asked: { id: current.id, change: later } };
    const plan = () => ({ action: "change" as const, current, change: later });
    expect(await any(desks, 1).carryOut(intention, plan)).toMatchObject({ appointment: later });
    expect(await any(desks, 0).carryOut(intention, plan)).toMatchObject({ appointment: later });
  });

  it("keeps the time that a moved appointment was given, though its next change is refused", async () => {
    const { database, sandbox, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const current = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const moved = await move(any(desks, 0), current, later);
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-before", status: 422 });
    const comment = move(any(desks, 0), { ...current, ...later }, { comment: "Comes by bus" });
    expect([moved.state, await told(comment)]).toEqual(["booked", "failed"]);
    const lagging = { from: new Date(at("00:00")), to: new Date(at("23:59")) };
    await any(desks, 1).mirror(lagging, [current]);
    const taken = booking({ patientId: any(patientIds, 1), practitionerId, ...later });
    expect(await told(book(any(desks, 1), taken))).toBe("time-taken");
    expect(await database.query("select 1 from frontdesk.intent where state = 'open'")).toEqual([]);
  });

  it("is not reported as failed when ClinikAPI, asked again, refuses what it has stored already", async () => {
    const { clinik, sandbox, desks, patientIds } = await startDesks(kind, impatient);
    const current = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0) }));
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-after" });
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-before", status: 409 });
    const key = randomUUID();
    const change = { status: "cancelled" as const };
    const intention = { key, staffId: "reception", asked: { id: current.id, change } };
    await any(desks, 0).carryOut(intention, () => ({ action: "change", current, change }));
    expect((await finalOutcome(any(desks, 0), key)).state).toBe("booked");
    expect((await clinik.appointments.read(current.id)).data).toMatchObject(change);
  });

  it("is not reported as failed while a request for it may be stored yet", async () => {
    const { clinik, sandbox, desks, patientIds } = await startDesks(kind, impatient);
    const current = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0) }));
    const delayMs = 1.5 * impatient.request;
    await setFault(sandbox.url, { method: "PATCH", mode: "late", delayMs });
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-before", status: 409, count: 0 });
    const key = randomUUID();
    const intention = { key, staffId: "reception", asked: { id: current.id, change: later } };
    await any(desks, 0).carryOut(intention, () => ({ action: "change", current, change: later }));
    expect((await finalOutcome(any(desks, 0), key)).state).toBe("booked");
    expect((await clinik.appointments.read(current.id)).data).toMatchObject(later);
  });

  it("waits while a request for the change before may be stored yet", async () => {
    const { clinik, sandbox, desks, patientIds } = await startDesks(kind, impatient);
    const current = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0) }));
    const delayMs = 1.5 * impatient.request;
    await setFault(sandbox.url, { method: "PATCH", mode: "late", delayMs });
    const key = randomUUID();
    const intention = { key, staffId: "reception", asked: { id: current.id, change: later } };
    await any(desks, 0).carryOut(intention, () => ({ action: "change", current, change: later }));
    expect((await finalOutcome(any(desks, 0), key)).state).toBe("booked");
    const latest = { start: at("12:00"), end: at("12:30") };
    const moved = { ...current, ...later };
    expect(await told(move(any(desks, 0), moved, latest))).toBe("booking-in-flight");
    await expect.poll(() => told(move(any(desks, 0), moved, latest))).toBe("booked");
    expect((await clinik.appointments.read(current.id)).data).toMatchObject(latest);
  });

  it.each([
    { mode: "fail-after", state: "booked", now: later },
    { mode: "fail-before", state: "failed", now: { start: at("10:00"), end: at("10:30") } },
  ] as const)("is reported as $state when every answer is a $mode", async ({ mode, state, now }) => {
    const timing = { ...impatient, giveUp: 300 };
    const { clinik, sandbox, desks, patientIds, practitionerIds } = await startDesks(kind, timing);
    const practitionerId = practitionerIds[0];
    const current = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    await setFault(sandbox.url, { method: "PATCH", mode, count: 0 });
    const key = randomUUID();
    const intention = { key, staffId: "reception", asked: { id: current.id, change: later } };
    await any(desks, 0).carryOut(intention, () => ({ action: "change", current, change: later }));
    expect((await finalOutcome(any(desks, 0), key)).state).toBe(state);
    expect((await clinik.appointments.read(current.id)).data).toMatchObject(now);
    const taken = booking({ patientId: any(patientIds, 1), practitionerId, ...now });
    expect(await told(book(any(desks, 1), taken))).toBe("time-taken");
  });

  it("to another practitioner is complete when the old appointment is cancelled, by whomever", async () => {
    const { clinik, sandbox, desks, patientIds, practitionerIds } = await startDesks(kind, impatient);
    const first = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] });
    const current = await booked(any(desks, 0), first);
    await clinik.appointments.update(current.id, { status: "cancelled" });
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-before", status: 409, count: 0 });
    const key = randomUUID();
    await transfer(any(desks, 0), current, { practitionerId: any(practitionerIds, 1), key });
    expect((await finalOutcome(any(desks, 0), key)).state).toBe("booked");
  });

  it("to another practitioner keeps other changes of the new appointment waiting until it is complete", async () => {
    const { sandbox, clinik, desks, patientIds, practitionerIds } = await startDesks(kind, impatient);
    const first = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] });
    const current = await booked(any(desks, 0), first);
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-before", count: 0 });
    const key = randomUUID();
    await transfer(any(desks, 0), current, { practitionerId: any(practitionerIds, 1), key });
    const fresh = await waitUntil(async () =>
      (await stored(clinik, patientIds)).find(({ id }) => id !== current.id),
    );
    expect(await told(move(any(desks, 0), fresh, later))).toBe("booking-in-flight");
    await clearFaults(sandbox.url);
    expect((await finalOutcome(any(desks, 0), key)).state).toBe("booked");
    expect(await told(move(any(desks, 0), fresh, later))).toBe("booked");
  });
});
