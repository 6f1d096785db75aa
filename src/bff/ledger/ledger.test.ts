import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { beginDesk } from "#testing/begin-desk.ts";
import { patient } from "#testing/booking-timings.ts";
import { databaseKinds } from "#testing/databases.ts";
import {
  any,
  at,
  book,
  booked,
  booking,
  minutesAfterNine,
  move,
  startDesks,
  stored,
  told,
  toldInTheEnd,
  transfer,
} from "#testing/desks.ts";
import { setFault } from "#testing/set-fault.ts";
import { waitUntil } from "#testing/wait.ts";

describe.each(databaseKinds)("the booking ledger on %s", (kind) => {
  it("books one of 200 people who want the same time, and tells the others that it is taken", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        toldInTheEnd(
          any(desks, i),
          booking({ patientId: any(patientIds, i), practitionerId: practitionerIds[0] }),
        ),
      ),
    );
    const others = answers.filter((answer) => answer !== "time-taken");
    expect(others).toEqual(["booked"]);
    expect(answers).toHaveLength(200);
    await expect.poll(() => stored(clinik, patientIds)).toHaveLength(1);
  });

  it("does not book a patient with two practitioners at once", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        toldInTheEnd(
          any(desks, i),
          booking({ patientId: any(patientIds, 0), practitionerId: any(practitionerIds, i) }),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === "booked")).toHaveLength(1);
    await expect.poll(() => stored(clinik, patientIds)).toHaveLength(1);
  });

  it("leaves no overlap behind when people book times that overlap in part", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        told(
          book(
            any(desks, i),
            booking({
              patientId: any(patientIds, i),
              practitionerId: any(practitionerIds, i >> 2),
              start: minutesAfterNine(5 * (i % 24)),
              end: minutesAfterNine(5 * ((i % 24) + 1 + (i % 5))),
            }),
          ),
        ),
      ),
    );
    await waitUntil(async () => (await stored(clinik, patientIds)).length > 0);
    const appointments = await stored(clinik, patientIds);
    for (const one of appointments) {
      for (const other of appointments) {
        if (one.id >= other.id) continue;
        const shared = one.patientId === other.patientId || one.practitionerId === other.practitionerId;
        expect(shared && `${one.start}` < `${other.end}` && `${other.start}` < `${one.end}`).toBe(false);
      }
    }
  });

  it("books appointments that only touch", async () => {
    const { desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const times = [
      ["10:00", "10:30"],
      ["10:30", "11:00"],
      ["09:30", "10:00"],
    ] as const;
    for (const [start, end] of times) {
      const touching = booking({
        patientId: any(patientIds, 0),
        practitionerId,
        start: at(start),
        end: at(end),
      });
      expect(await told(book(any(desks, 0), touching))).toBe("booked");
    }
  });

  it("says who has the time, and when", async () => {
    const { desks, patientIds, practitionerIds } = await startDesks(kind);
    const taken = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] });
    const first = await book(any(desks, 0), taken);
    const refused = book(any(desks, 1), { ...taken, start: at("10:15"), end: at("10:45") });
    const time = {
      start: at("10:00"),
      end: at("10:30"),
      appointmentId: first.state === "booked" ? first.appointment.id : "",
    };
    await expect(refused).rejects.toMatchObject({
      code: "time-taken",
      details: {
        conflicts: [
          { with: "patient", ...time },
          { with: "practitioner", ...time },
        ],
      },
    });
  });

  it("answers 50 equal requests under one key equally, with one appointment", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const key = randomUUID();
    const what = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0], priority: 7 });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => book(any(desks, i), what, key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ state: "booked", appointment: { priority: 7 } });
    await expect.poll(() => stored(clinik, patientIds)).toHaveLength(1);
  });

  it("refuses another request under a key that was used", async () => {
    const { desks, patientIds } = await startDesks(kind);
    const key = randomUUID();
    await book(any(desks, 0), booking({ patientId: any(patientIds, 0) }), key);
    const other = booking({ patientId: any(patientIds, 0), start: at("12:00"), end: at("12:30") });
    expect(await told(book(any(desks, 1), other, key))).toBe("key-reused");
  });

  it("lets the key of a refused booking book another time", async () => {
    const { desks, patientIds } = await startDesks(kind);
    const key = randomUUID();
    await book(any(desks, 0), booking({ patientId: any(patientIds, 0) }));
    expect(await told(book(any(desks, 0), booking({ patientId: any(patientIds, 0) }), key))).toBe(
      "time-taken",
    );
    const later = booking({ patientId: any(patientIds, 0), start: at("12:00"), end: at("12:30") });
    expect(await told(book(any(desks, 0), later, key))).toBe("booked");
  });

  it("frees time and key when ClinikAPI refuses the appointment for good", async () => {
    const { desks, patientIds, practitionerIds } = await startDesks(kind);
    const key = randomUUID();
    const practitionerId = practitionerIds[0];
    const unknown = await book(any(desks, 0), booking({ patientId: "pt_nobody", practitionerId }), key);
    expect(unknown).toMatchObject({ state: "failed", problem: { code: "invalid-fields" } });
    const known = booking({ patientId: any(patientIds, 0), practitionerId });
    expect(await told(book(any(desks, 0), known, key))).toBe("booked");
  });

  it("books over a taken time only with an override, which the audit keeps sealed", async () => {
    const { database, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    await book(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const second = booking({ patientId: any(patientIds, 1), practitionerId });
    expect(await told(book(any(desks, 0), second))).toBe("time-taken");
    const override = { reason: "Twins are seen together" };
    const answer = await any(desks, 0).carryOut(
      { key: randomUUID(), staffId: "admin", asked: second, override },
      () => ({ action: "book", booking: second }),
    );
    expect(answer.state).toBe("booked");
    const third = booking({ patientId: any(patientIds, 2), practitionerId });
    expect(await told(book(any(desks, 0), third))).toBe("time-taken");
    const audit = await database.query<{ staff_id: string; sealed_reason: Uint8Array }>(
      "select staff_id, sealed_reason from frontdesk.audit where action = 'override'",
    );
    expect(audit).toHaveLength(1);
    expect(Buffer.from(audit[0]?.sealed_reason ?? []).toString("latin1")).not.toContain("Twins");
  });

  it("moves an appointment, after which its old time is free and its new one is not", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const current = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const change = { start: at("10:15"), end: at("10:45") };
    expect(await told(move(any(desks, 1), current, change))).toBe("booked");
    expect((await clinik.appointments.read(current.id)).data).toMatchObject(change);
    const early = booking({
      patientId: any(patientIds, 1),
      practitionerId,
      start: at("10:00"),
      end: at("10:15"),
    });
    expect(await told(book(any(desks, 0), early))).toBe("booked");
    const late = booking({
      patientId: any(patientIds, 2),
      practitionerId,
      start: at("10:30"),
      end: at("11:00"),
    });
    expect(await told(book(any(desks, 0), late))).toBe("time-taken");
  });

  it("does not move an appointment onto another one", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const later = { start: at("11:00"), end: at("11:30") };
    const current = await booked(
      any(desks, 0),
      booking({ patientId: any(patientIds, 1), practitionerId, ...later }),
    );
    expect(await told(move(any(desks, 1), current, { start: at("10:00"), end: at("10:30") }))).toBe(
      "time-taken",
    );
    expect((await clinik.appointments.read(current.id)).data).toMatchObject(later);
  });

  it("gives a cancelled time to the next person at once", async () => {
    const { desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const current = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const cancel = { status: "cancelled" as const, cancelationReason: "Feels better" };
    expect(await told(move(any(desks, 1), current, cancel))).toBe("booked");
    expect(await told(book(any(desks, 0), booking({ patientId: any(patientIds, 1), practitionerId })))).toBe(
      "booked",
    );
  });

  it("moves an appointment to another practitioner at the same time, and cancels the old one", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const first = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] });
    const current = await booked(any(desks, 0), first);
    const answer = await transfer(any(desks, 1), current, { practitionerId: any(practitionerIds, 1) });
    expect(answer).toMatchObject({ state: "booked", appointment: { practitionerId: practitionerIds[1] } });
    expect((await clinik.appointments.read(current.id)).data.status).toBe("cancelled");
    const next = booking({ patientId: any(patientIds, 1), practitionerId: practitionerIds[0] });
    expect(await told(book(any(desks, 0), next))).toBe("booked");
    const taken = booking({ patientId: any(patientIds, 2), practitionerId: practitionerIds[1] });
    expect(await told(book(any(desks, 0), taken))).toBe("time-taken");
  });

  it("does not book over what was booked outside Frontdesk, once a search has shown it", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const outside = booking({ patientId: any(patientIds, 0), practitionerId });
    const { data } = await clinik.appointments.create(outside);
    const span = { from: new Date(at("00:00")), to: new Date(at("23:59")) };
    await any(desks, 0).mirror(span, [data]);
    const taken = booking({
      patientId: any(patientIds, 1),
      practitionerId,
      start: at("10:15"),
      end: at("11:00"),
    });
    expect(await told(book(any(desks, 1), taken))).toBe("time-taken");
  });
});

describe("what became of a booking", () => {
  it("is told by every replica without asking ClinikAPI again", async () => {
    const { sandbox, desks, patientIds } = await startDesks("postgres");
    const key = randomUUID();
    const made = await book(any(desks, 0), booking({ patientId: any(patientIds, 0) }), key);
    await setFault(sandbox.url, { mode: "fail-before", method: "GET", status: 429, count: 0 });
    for (const desk of desks) await expect.poll(() => desk.outcomeOf(key, "reception")).toEqual(made);
  });

  it("is being confirmed, and no error, while a replica that has to ask is told to wait", async () => {
    const { database, sandbox, desks, patientIds } = await startDesks("postgres");
    const key = randomUUID();
    const made = await book(any(desks, 0), booking({ patientId: any(patientIds, 0) }), key);
    const later = await beginDesk({ database, url: sandbox.url, timing: patient });
    await setFault(sandbox.url, { mode: "fail-before", method: "GET", status: 429 });
    expect(await later.outcomeOf(key, "reception")).toEqual({ state: "confirming" });
    expect(await later.outcomeOf(key, "reception")).toEqual(made);
  });
});
