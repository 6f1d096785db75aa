import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { expect, it, onTestFinished } from "vitest";
import type { ZoneRules } from "#bff/zones/zone-rules.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { MovedVisitList } from "#contract/moved-visits.ts";
import type { Session } from "#contract/session.ts";
import { zoneOffsets } from "#domain/zones/zone-offsets.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";

const timeZone = "America/Edmonton";

/** A release by which Edmonton's clocks are those of another zone. */
const release = (name: string, like: string): ZoneRules => ({
  release: name,
  offsets: (_zone, ...rest) => zoneOffsets(like, ...rest),
});

const winter = (hour: number) => ({
  start: `2033-01-12T${hour}:00:00.000Z`,
  end: `2033-01-12T${hour}:30:00.000Z`,
});

function ask(url: string, method = "GET", body?: object): Promise<Response> {
  const headers = { "content-type": "application/json", "idempotency-key": randomUUID() };
  return deskFetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

const listAt = async (url: string) => (await (await ask(`${url}/api/moved-visits`)).json()) as MovedVisitList;

const isToldAt = async (url: string) =>
  ((await (await ask(`${url}/api/session`)).json()) as Session).clinic.hasMovedVisits === true;

async function openClinic() {
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  const zoneRules = release("2029b", "America/Denver");
  const clinic = await startClinic({ timeZone, zoneRules, log });
  onTestFinished(() => clinic.close());
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const patientId = (await clinik.patients.create({ firstName: "Ada", lastName: "Winter" })).data.id;
  const practitionerId = (await clinik.practitioners.create({ firstName: "Iris", lastName: "Lima" })).data.id;
  const book = async (hour: number) => {
    const wanted = { status: "booked", patientId, practitionerId, ...winter(hour) };
    const answer = await ask(`${clinic.url}/api/appointments`, "POST", wanted);
    return ((await answer.json()) as { appointment: AppointmentView }).appointment.id;
  };
  return { clinic, lines, patientId, book };
}

it("a desk sees whom other rules have moved at the server that has them, until each is moved or left there", async () => {
  const { clinic, lines, patientId, book } = await openClinic();
  const [first, second] = [await book(16), await book(17)];
  expect(await isToldAt(clinic.url)).toBe(false);

  const updated = await clinic.startAnother(release("2030a", "America/Regina"));
  expect(await isToldAt(updated)).toBe(true);
  const { visits, count } = await listAt(updated);
  expect(count).toBe(2);
  expect(visits.map(({ appointment: { id, start }, ...minutes }) => ({ id, start, ...minutes }))).toEqual([
    { id: first, start: winter(16).start, bookedMinutes: -420, minutes: -360 },
    { id: second, start: winter(17).start, bookedMinutes: -420, minutes: -360 },
  ]);
  expect(visits[0]?.appointment).toMatchObject({
    patient: { id: patientId, name: expect.stringContaining("Winter") },
    practitioner: { name: expect.stringContaining("Lima") },
  });
  expect((await listAt(clinic.url)).count).toBe(0);
  const told = lines.filter((line) => line.includes("visits moved"));
  expect(told.map((line) => (JSON.parse(line) as { count: number }).count)).toEqual([2]);
  expect(lines.join("")).not.toContain("Winter");

  const moved = await ask(`${updated}/api/appointments/${first}`, "PATCH", winter(15));
  expect(moved.status).toBe(200);
  expect((await listAt(updated)).visits.map(({ appointment }) => appointment.id)).toEqual([second]);
  expect((await ask(`${updated}/api/moved-visits/${second}`, "DELETE")).status).toBe(204);
  expect(await listAt(updated)).toEqual({ visits: [], count: 0 });
});
