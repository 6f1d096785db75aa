import { describe, expect, it } from "vitest";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { Booking } from "#contract/booking.ts";
import type { Database } from "#lib/database/database.ts";
import { impatient, patient } from "#testing/booking-timings.ts";
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
  told,
  transfer,
} from "#testing/desks.ts";
import { clearFaults, setFault } from "#testing/set-fault.ts";
import { waitUntil } from "#testing/wait.ts";
import type { Ledger } from "./ledger.ts";

const day = { from: new Date(at("00:00")), to: new Date(at("23:59")) };
const later = { start: at("11:00"), end: at("11:30") };

/** Waits until a search would be believed that began now: no row was changed too recently. */
const untilSearchCounts = (database: Database) =>
  waitUntil(async () => {
    const recent = await database.query(
      "select 1 from frontdesk.appointment where changed_at > clock_timestamp() - $1::int * interval '1 millisecond'",
      [patient.searchLag],
    );
    return recent.length === 0;
  });

const isTaken = async (desk: Ledger, what: Booking) => (await told(book(desk, what))) === "time-taken";

describe.each(databaseKinds)("a search of a day, on %s", (kind) => {
  it("that was slow, or left some out, frees no time", async () => {
    const { database, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const kept = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const other = { patientId: any(patientIds, 1), practitionerId };
    const moved = await booked(any(desks, 0), booking({ ...other, start: at("12:00"), end: at("12:30") }));
    await move(any(desks, 0), moved, later);
    await untilSearchCounts(database);
    await any(desks, 1).mirror(day, [moved]);
    const third = { patientId: any(patientIds, 2), practitionerId };
    expect(await isTaken(any(desks, 1), booking({ ...third, start: kept.start, end: kept.end }))).toBe(true);
    expect(await isTaken(any(desks, 1), booking({ ...third, ...later }))).toBe(true);
    expect(await isTaken(any(desks, 1), booking({ ...third, start: moved.start, end: moved.end }))).toBe(
      false,
    );
  });

  it("frees the time of what was deleted or moved outside Frontdesk, and holds the new one", async () => {
    const { clinik, database, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const gone = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0), practitionerId }));
    const other = booking({ patientId: any(patientIds, 1), practitionerId, ...later });
    const moved = await booked(any(desks, 0), other);
    await clinik.appointments.delete(gone.id);
    const nextDay = { start: "2031-03-05T10:00:00.000Z", end: "2031-03-05T10:30:00.000Z" };
    await clinik.appointments.update(moved.id, nextDay);
    await untilSearchCounts(database);
    await any(desks, 0).mirror(day, []);
    const third = { patientId: any(patientIds, 2), practitionerId };
    expect(await isTaken(any(desks, 1), booking({ ...third, ...nextDay }))).toBe(true);
    expect(await isTaken(any(desks, 1), booking(third))).toBe(false);
    expect(await isTaken(any(desks, 1), booking({ ...third, ...later }))).toBe(false);
  });

  it("that lags does not overrule what was just heard of an appointment", async () => {
    const { clinik, database, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const outside = booking({ patientId: any(patientIds, 0), practitionerId });
    const { data } = await clinik.appointments.create(outside);
    await any(desks, 0).mirror(day, [data]);
    await untilSearchCounts(database);
    await clinik.appointments.update(data.id, later);
    await any(desks, 0).observe(data.id);
    await any(desks, 1).mirror(day, [data]);
    const taken = booking({ patientId: any(patientIds, 1), practitionerId, ...later });
    expect(await isTaken(any(desks, 1), taken)).toBe(true);
  });

  it("does not free the new time of a transfer that is not complete", async () => {
    const { database, sandbox, desks, patientIds, practitionerIds } = await startDesks(kind, impatient);
    const practitionerId = any(practitionerIds, 1);
    const first = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] });
    const current = await booked(any(desks, 0), first);
    await setFault(sandbox.url, { method: "PATCH", mode: "fail-before", count: 0 });
    await transfer(any(desks, 0), current, { practitionerId });
    await untilSearchCounts(database);
    await any(desks, 1).mirror(day, [current]);
    const taken = booking({ patientId: any(patientIds, 1), practitionerId });
    expect(await isTaken(any(desks, 1), taken)).toBe(true);
    await clearFaults(sandbox.url);
  });

  it("holds the time of what was made outside with a duration instead of an end", async () => {
    const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
    const practitionerId = practitionerIds[0];
    const { end: _, ...open } = booking({ patientId: any(patientIds, 0), practitionerId });
    const { data } = await clinik.appointments.create({ ...open, minutesDuration: 30 });
    await any(desks, 0).mirror(day, [data]);
    const taken = { start: at("10:15"), end: at("10:45") };
    const other = booking({ patientId: any(patientIds, 1), practitionerId, ...taken });
    expect(await isTaken(any(desks, 0), other)).toBe(true);
  });

  it("holds the time of a copy that was made outside with all fields of its model", async () => {
    const { clinik, database, sandbox, desks, patientIds, practitionerIds } = await startDesks(
      kind,
      impatient,
    );
    const practitionerId = practitionerIds[0];
    // Its first request is lost, so that duplicates of it are looked for.
    await setFault(sandbox.url, { method: "POST", path: "/v1/appointments", mode: "reset-before" });
    const { outcome, key } = await bookedLate(
      any(desks, 0),
      booking({ patientId: any(patientIds, 0), practitionerId }),
    );
    const { id: _, ...model } = (await clinik.appointments.read(outcome.id)).data;
    const copy = (await clinik.appointments.create({ ...model, ...later })).data;
    await any(desks, 0).mirror(day, [outcome, copy]);
    const taken = booking({ patientId: any(patientIds, 1), practitionerId, ...later });
    expect(await isTaken(any(desks, 0), taken)).toBe(true);
    await waitUntil(async () => {
      const [watch] = await database.query<{ looks: boolean }>(
        "select watch_at > watched_from + interval '2 seconds' as looks from frontdesk.stray_watch where intent_key = $1",
        [key],
      );
      return watch?.looks;
    });
    expect((await clinik.appointments.read(copy.id)).data.status).toBe("booked");
  });
});

async function bookedLate(desk: Ledger, what: Booking): Promise<{ outcome: Appointment; key: string }> {
  const key = crypto.randomUUID();
  await book(desk, what, key);
  const outcome = await finalOutcome(desk, key);
  if (outcome.state !== "booked") throw new Error("The booking failed.");
  return { outcome: outcome.appointment, key };
}
