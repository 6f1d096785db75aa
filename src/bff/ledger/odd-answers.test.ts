import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Appointment } from "#clinikapi/appointment.ts";
import { fhirAppointment } from "#clinikapi/fhir/fhir-appointment.ts";
import { beginDesk } from "#testing/begin-desk.ts";
import { patient } from "#testing/booking-timings.ts";
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
} from "#testing/desks.ts";
import { startOddApi } from "#testing/odd-api.ts";

type Fields = Record<string, unknown>;

const cancelled = (data: Fields) => ({ ...data, status: "cancelled" });

const create = { method: "POST", path: /^\/v1\/appointments$/, count: 1 };

async function startOddDesk(kind: (typeof databaseKinds)[number]) {
  const clinic = await startDesks(kind);
  const api = await startOddApi(clinic.sandbox.url);
  const desk = await beginDesk({ database: clinic.database, url: api.url, timing: patient });
  const { patientIds, practitionerIds } = clinic;
  const wanted = booking({ patientId: any(patientIds, 0), practitionerId: any(practitionerIds, 0) });
  return { ...clinic, api, desk, wanted };
}

describe.each(databaseKinds)("an answer of ClinikAPI's that tells of something else, on %s", (kind) => {
  it.each<[string, (patientIds: string[]) => Fields]>([
    ["another patient", (patientIds) => ({ id: "apt_other", patientId: patientIds[1] })],
    ["the appointment of another time", () => ({ start: at("15:00"), end: at("15:30") })],
    ["one that ends at another time", () => ({ end: at("11:15") })],
    ["another practitioner's appointment", () => ({ practitionerId: "prac_other" })],
    [
      "what somebody made at another moment",
      () => ({ id: "apt_other", created: "2020-01-01T00:00:00.000Z" }),
    ],
    ["a cancelled appointment", () => ({ status: "cancelled" })],
  ])("is not told to whoever booked when it is %s", async (_what, lie) => {
    const { api, clinik, desk, desks, patientIds, wanted } = await startOddDesk(kind);
    api.alter(create, (data) => ({ ...data, ...lie(patientIds) }));
    const key = randomUUID();
    await book(desk, wanted, key);
    const outcome = await finalOutcome(desk, key);
    await expect.poll(() => stored(clinik, patientIds)).toHaveLength(1);
    const [only] = await stored(clinik, patientIds);
    expect(outcome).toMatchObject({ state: "booked", appointment: { ...wanted, id: only?.id } });
    const rival = { ...wanted, patientId: any(patientIds, 2) };
    expect(await told(book(any(desks, 0), rival))).toBe("time-taken");
  });

  it("is believed when it writes the same in another way", async () => {
    const { api, desk, wanted } = await startOddDesk(kind);
    const forms: ((data: Fields) => unknown)[] = [
      (data) => ({ ...data, start: "2031-03-04T04:00:00-06:00", end: undefined, minutesDuration: 30 }),
      (data) => ({ ...data, created: `${String(data.created).slice(0, 19)}Z` }),
      (data) => fhirAppointment(data as Appointment),
      (data) => ({ ...fhirAppointment(data as Appointment), created: String(data.created).slice(0, 10) }),
      (data) => ({ ...data, created: undefined }),
    ];
    for (const [index, form] of forms.entries()) {
      api.alter(create, form);
      const start = new Date(Date.parse(at("10:00")) + index * 3_600_000).toISOString();
      const end = new Date(Date.parse(at("10:30")) + index * 3_600_000).toISOString();
      const says = index === 0 ? { start: wanted.start, end: wanted.end } : { start, end };
      expect((await book(desk, { ...wanted, ...says })).state).toBe("booked");
    }
    expect(api.requests.filter((request) => request.startsWith("GET"))).toEqual([]);
  });

  it("is not a booking when what was stored is cancelled, and the time is free again", async () => {
    const { api, clinik, desk, wanted } = await startOddDesk(kind);
    api.alter(create, cancelled);
    api.alter({ method: "GET", path: /^\/v1\/appointments\/[^?]+$/ }, cancelled);
    const key = randomUUID();
    await book(desk, wanted, key);
    expect(await finalOutcome(desk, key)).toMatchObject({
      state: "failed",
      problem: { code: "upstream-refused" },
    });
    api.becomeTrue();
    const [made] = await stored(clinik, [wanted.patientId]);
    if (made) await clinik.appointments.update(made.id, { status: "cancelled" });
    expect((await book(desk, wanted, key)).state).toBe("booked");
  });

  it.each<[string, Fields]>([
    ["another appointment", { id: "apt_other" }],
    ["another time", { start: at("16:00"), end: at("16:30") }],
    ["another end", { end: at("12:15") }],
    ["a status that nobody asked for", { status: "cancelled" }],
  ])("does not move an appointment when it is %s", async (_what, lie) => {
    const { api, clinik, desk, wanted } = await startOddDesk(kind);
    const current = await booked(desk, wanted);
    const change = { start: at("11:00"), end: at("11:30"), status: "booked" as const };
    api.alter({ method: "PATCH", path: /./, count: 1 }, (data) => ({ ...data, ...lie }));
    const outcome = await move(desk, current, change);
    expect(outcome).toMatchObject({ state: "booked", appointment: { id: current.id, ...change } });
    expect((await clinik.appointments.read(current.id)).data.start).toBe(change.start);
  });

  it("is no reading of an appointment when it has another id", async () => {
    const { api, desk, wanted } = await startOddDesk(kind);
    const { id } = await booked(desk, wanted);
    api.alter({ method: "GET", path: /appointments/ }, (data) => ({ ...data, id: "apt_other" }));
    await expect(desk.read(id)).rejects.toThrow("something else");
  });
});
