import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { impatient } from "#testing/booking-timings.ts";
import { databaseKinds } from "#testing/databases.ts";
import { any, book, booking, finalOutcome, startDesks, stored, transfer } from "#testing/desks.ts";
import { setFault } from "#testing/set-fault.ts";

describe.each(databaseKinds)("a booking whose outcome is not known, on %s", (kind) => {
  it.each(["POST", "PATCH"])(
    "finishes a move to another practitioner whose %s met faults",
    async (method) => {
      const { clinik, sandbox, desks, patientIds, practitionerIds } = await startDesks(kind, impatient);
      const first = booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] });
      const current = (await clinik.appointments.create(first)).data;
      const path = method === "POST" ? "/v1/appointments" : `/v1/appointments/${current.id}`;
      await setFault(sandbox.url, { method, path, mode: "reset-before", count: 1 });
      await setFault(sandbox.url, { method, path, mode: "fail-after", count: 1 });
      const key = randomUUID();
      const practitionerId = any(practitionerIds, 1);
      expect((await transfer(any(desks, 0), current, { practitionerId, key })).state).toBe("confirming");
      const outcome = await finalOutcome(any(desks, 0), key);
      const expected = outcome.state === "booked" ? [outcome.appointment.id] : ["a booked appointment"];
      await expect.poll(async () => (await stored(clinik, patientIds)).map(({ id }) => id)).toEqual(expected);
    },
  );

  const modes = [
    "fail-before",
    "fail-after",
    "hang-before",
    "hang-after",
    "reset-before",
    "reset-after",
    "late",
  ] as const;
  const often = { once: 1, twice: 2, always: 1000 };
  const faults = modes.flatMap((mode) =>
    Object.entries(often).map(([times, count]) => ({ mode, times, count })),
  );

  it.each(faults)("settles a booking when its request meets $mode $times", async ({ mode, count }) => {
    const { clinik, sandbox, desks, patientIds, practitionerIds } = await startDesks(kind, impatient);
    const delayMs = mode === "late" ? 2 * impatient.request : undefined;
    await setFault(sandbox.url, { method: "POST", path: "/v1/appointments", mode, count, delayMs });
    const key = randomUUID();
    const answer = await book(
      any(desks, 0),
      booking({ patientId: any(patientIds, 0), practitionerId: practitionerIds[0] }),
      key,
    );
    expect(answer.state).toBe("confirming");
    const outcome = await finalOutcome(any(desks, 0), key);
    const expected = outcome.state === "booked" ? [outcome.appointment.id] : [];
    // What ClinikAPI stored must not be reported as failed.
    expect(mode.endsWith("-after") ? outcome.state : "booked").toBe("booked");
    await expect.poll(async () => (await stored(clinik, patientIds)).map(({ id }) => id)).toEqual(expected);
  });
});
