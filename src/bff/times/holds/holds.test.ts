import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { AvailabilityList } from "#contract/availability.ts";
import type { Problem } from "#contract/problem.ts";
import type { Credentials } from "#contract/session.ts";
import { deskOf, from, startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { databaseKinds } from "#testing/databases.ts";
import { hearEvents } from "#testing/hear-events.ts";
import { holdDesk } from "#testing/hold-desk.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";
import { waitUntil } from "#testing/wait.ts";

const day = { from: "2031-05-05T00:00:00Z", to: "2031-05-06T00:00:00Z" };
const nine = { start: "2031-05-05T14:00:00.000Z", end: "2031-05-05T14:30:00.000Z" };
const ten = { start: "2031-05-05T15:00:00.000Z", end: "2031-05-05T15:30:00.000Z" };

async function openClinic(kind: (typeof databaseKinds)[number]) {
  const open = await startClinicWithHours({ kind, furtherReplicas: kind === "postgres" ? 2 : 0 });
  const { urls, url } = open.clinic;
  const other = urls.at(-1) ?? url;
  return { ...open, url, other, practitionerId: await open.addPractitioner("Lima", from("09:00", "11:00")) };
}

async function countHolds(url: string): Promise<() => number> {
  const heard = await hearEvents(url);
  return () => heard().split("event: holds").length - 1;
}

describe.each(databaseKinds)("a time that a desk is about to book, on %s", (kind) => {
  it("is seen by other desks at once, through whatever server, and never by its own", async () => {
    const { url, other, practitionerId } = await openClinic(kind);
    const [ana, ben] = [holdDesk(url), holdDesk(other)];
    const heard = await countHolds(other);
    const held = await ana.hold({ practitionerId, ...nine });
    await waitUntil(() => heard() === 1);
    expect(await ben.others(day)).toEqual([
      { id: held.id, practitionerId, ...nine, holder: "Robin Reception", endsInMs: expect.any(Number) },
    ]);
    expect(await ana.others(day)).toEqual([]);
    expect(JSON.stringify(await ben.others(day))).not.toContain(ana.token);
  });

  it("moves with the desk, and is told again only when it moved", async () => {
    const { url, other, practitionerId } = await openClinic(kind);
    const [ana, ben] = [holdDesk(url), holdDesk(other)];
    const heard = await countHolds(other);
    await ana.hold({ practitionerId, ...nine });
    await ana.hold({ practitionerId, ...nine });
    await ana.hold({ practitionerId, ...ten });
    await waitUntil(() => heard() === 2);
    expect(await ben.others(day)).toMatchObject([ten]);
    await ana.release();
    await waitUntil(() => heard() === 3);
    expect(await ben.others(day)).toEqual([]);
  });

  it("is given up by its holder alone", async () => {
    const { url, practitionerId } = await openClinic(kind);
    const [ana, ben] = [holdDesk(url), holdDesk(url)];
    const { id } = await ana.hold({ practitionerId, ...nine });
    await deskFetch(`${url}/api/holds/${id}`, { method: "DELETE" });
    expect(await ben.others(day)).toHaveLength(1);
    expect((await ana.release()).status).toBe(204);
    expect((await ana.release()).status).toBe(204);
    expect(await ben.others(day)).toEqual([]);
  });

  it("is free again when nobody renews it, though its desk is gone", async () => {
    const { clinic, url, practitionerId } = await openClinic(kind);
    const [ana, ben] = [holdDesk(url), holdDesk(url)];
    const { endsInMs } = await ana.hold({ practitionerId, ...nine });
    expect(endsInMs).toBeGreaterThan(0);
    expect(endsInMs).toBeLessThanOrEqual(120_000);
    await clinic.database.query("update frontdesk.hold set expires_at = clock_timestamp()");
    expect(await ben.others(day)).toEqual([]);
    await ben.hold({ practitionerId, ...ten });
    const rows = await clinic.database.query("select token from frontdesk.hold");
    expect(rows).toEqual([{ token: ben.token }]);
  });

  it("is not offered to other desks, but to its own, and whoever asks for it gets it", async () => {
    const { url, other, practitionerId, addPatient } = await openClinic(kind);
    const ana = holdDesk(url);
    await ana.hold({ practitionerId, ...nine });
    const offered = async (token: string) => {
      const query = new URLSearchParams({ ...day, practitionerId, minutes: "30" });
      const answer = await deskFetch(`${other}/api/availability?${query}`, {
        headers: { "hold-token": token },
      });
      const { practitioners } = (await answer.json()) as AvailabilityList;
      return practitioners.flatMap(({ free }) => free.map(({ start }) => start));
    };
    expect(await offered(ana.token)).toContain(nine.start);
    expect(await offered(holdDesk(url).token)).not.toContain(nine.start);
    const patientId = await addPatient("Test");
    const { status } = await deskOf({ url: other }).book({ patientId, practitionerId, ...nine });
    expect(status).toBe(201);
  });

  it("is not offered to somebody else in place of a taken time, but to its holder", async () => {
    const { url, practitionerId, addPatient } = await openClinic(kind);
    const halfPast = { start: nine.end, end: ten.start };
    const booking = { practitionerId, ...nine };
    const ask = (patientId: string, credentials: Credentials) =>
      deskFetch(
        `${url}/api/appointments`,
        {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
          body: JSON.stringify({ status: "booked", patientId, ...booking }),
        },
        credentials,
      );
    expect((await ask(await addPatient("First"), demo.receptionist)).status).toBe(201);
    await holdDesk(url).hold({ practitionerId, ...halfPast });
    const patientId = await addPatient("Second");
    const offeredTo = async (credentials: Credentials) => {
      const answer = await ask(patientId, credentials);
      const { alternatives } = (await answer.json()) as Problem;
      return alternatives?.map(({ start }) => start);
    };
    const toAdmin = await offeredTo(demo.admin);
    expect(toAdmin).toHaveLength(3);
    expect(toAdmin).not.toContain(halfPast.start);
    expect(await offeredTo(demo.receptionist)).toContain(halfPast.start);
  });

  it("leaves no name behind in the database", async () => {
    const { clinic, url, practitionerId, addPatient } = await openClinic(kind);
    const patientId = await addPatient("Featherstonehaugh");
    await holdDesk(url).hold({ practitionerId, patientId, ...nine });
    const rows = await clinic.database.query("select * from frontdesk.hold");
    expect(JSON.stringify(rows)).toContain(patientId);
    expect(JSON.stringify(rows)).not.toMatch(/Featherstonehaugh|Lima/);
  });
});

describe("a hold", () => {
  it.each([
    ["end", { start: nine.end, end: nine.start }],
    ["end", { start: "2031-05-05T14:00:00Z", end: "2031-05-07T14:00:00Z" }],
    ["practitionerId", { practitionerId: undefined }],
    ["token", { token: "1" }],
  ])("with a wrong %s is refused", async (field, wrong) => {
    const { url, practitionerId } = await openClinic("pglite");
    const answer = await holdDesk(url).ask({ practitionerId, ...nine, ...wrong });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ field }] });
  });
});
