import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { databaseKinds } from "#testing/databases.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";

type Answer = { status: number; answer: Record<string, unknown> };

async function openClinic(kind: (typeof databaseKinds)[number]) {
  const { clinic, addPatient, addPractitioner } = await startClinicWithHours({ kind });
  const [patientId, other] = [await addPatient("Test"), await addPatient("Other")];
  const practitionerId = await addPractitioner("Lima");
  const as = (who: keyof typeof demo) => {
    const send = async (method: string, path: string, init: RequestInit = {}): Promise<Answer> => {
      const response = await deskFetch(`${clinic.url}/api${path}`, { method, ...init }, demo[who]);
      return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
    };
    return {
      book: (booking: object, key: string = randomUUID()) =>
        send("POST", "/appointments", {
          headers: { "content-type": "application/json", "idempotency-key": key },
          body: JSON.stringify(booking),
        }),
      stateOf: (key: string) => send("GET", `/bookings/${key}`),
      whoami: async () => ((await send("GET", "/session")).answer["staff"] as { id: string }).id,
    };
  };
  const at = { start: "2031-03-04T10:00:00.000Z", end: "2031-03-04T10:30:00.000Z" };
  const booking = { status: "booked", patientId, practitionerId, ...at };
  return { database: clinic.database, as, booking, beside: { ...booking, patientId: other } };
}

describe.each(databaseKinds)("booking over what is taken, on %s", (kind) => {
  it("takes a permission and a reason, and is on record with who did it", async () => {
    const { database, as, booking, beside } = await openClinic(kind);
    const reception = as("receptionist");
    expect((await reception.book(booking)).status).toBe(201);
    expect((await reception.book(beside)).status).toBe(409);
    const override = { reason: "Both come as siblings" };
    const clinician = as("clinician");
    expect((await clinician.book({ ...beside, override })).status).toBe(403);
    expect((await reception.book({ ...beside, override })).status).toBe(201);
    const audited = await database.query(
      "select staff_id, outcome from frontdesk.audit where action = 'override' order by id",
    );
    expect(audited).toEqual([
      { staff_id: await clinician.whoami(), outcome: "refused" },
      { staff_id: await reception.whoami(), outcome: "done" },
    ]);
  });

  it.each([
    ["no reason", {}, "override.reason", "is required"],
    ["an empty one", { reason: "" }, "override.reason", "is required"],
    ["blanks", { reason: "  " }, "override.reason", "is required"],
    [
      "more than 500 characters",
      { reason: "x".repeat(501) },
      "override.reason",
      "must have at most 500 characters",
    ],
    ["something else beside it", { reason: "x", by: "me" }, "override.by", "is not a field"],
  ])("is refused with %s", async (_, override, field, message) => {
    const { as, booking } = await openClinic(kind);
    const { status, answer } = await as("receptionist").book({ ...booking, override });
    expect([status, answer["errors"]]).toEqual([422, [{ field, message }]]);
  });
});

describe.each(databaseKinds)("another person's key, on %s", (kind) => {
  it("neither tells what became of the booking nor can be used again", async () => {
    const { as, booking, beside } = await openClinic(kind);
    const key = randomUUID();
    expect((await as("receptionist").book(booking, key)).status).toBe(201);
    expect((await as("receptionist").stateOf(key)).status).toBe(200);
    expect(await as("admin").stateOf(key)).toMatchObject({ status: 404, answer: { code: "not-found" } });
    for (const request of [booking, beside])
      expect(await as("admin").book(request, key)).toMatchObject({
        status: 422,
        answer: { code: "key-reused" },
      });
  });

  it("not even of a booking that failed", async () => {
    const { as, booking } = await openClinic(kind);
    const key = randomUUID();
    const nobody = { ...booking, patientId: "pt_nobody" };
    const failed = await as("receptionist").book(nobody, key);
    expect(failed.status).toBeGreaterThanOrEqual(400);
    expect(await as("receptionist").stateOf(key)).toMatchObject({ answer: { state: "failed" } });
    expect((await as("admin").book(booking, key)).status).toBe(422);
    expect((await as("receptionist").book(booking, key)).status).toBe(201);
  });
});
