import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Problem } from "#contract/problem.ts";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { deskFetch } from "#testing/sign-in.ts";
import type { ClinicOptions } from "#testing/start-clinic.ts";
import { waitFor } from "#testing/wait.ts";

const usual = { VISIT_YEARS_BACK: "2", VISIT_YEARS_AHEAD: "5" };

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Math.ceil(Date.now() / dayMs) * dayMs + days * dayMs).toISOString();
const halfAnHourAfter = (start: string) => new Date(Date.parse(start) + 1_800_000).toISOString();

async function startDesk(options: ClinicOptions = {}) {
  const desk = await startClinicWithHours({ environment: usual, ...options });
  const practitionerId = await desk.addPractitioner("Lima");
  const patientId = await desk.addPatient("Long");
  const who = { patientId, practitionerId };
  const post = async (path: string, body: object) => {
    const response = await deskFetch(`${desk.clinic.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify(body),
    });
    return { ...((await response.json()) as Problem), status: response.status };
  };
  return { ...desk, who, post };
}

it("no visit is longer than a day, whether it is booked or moved, and every limit names its field", async () => {
  const { book, booked, change, who } = await startDesk();
  const start = inDays(30);
  const tooLong = new Date(Date.parse(start) + dayMs + 60_000).toISOString();
  expect(await book({ ...who, start, end: tooLong })).toMatchObject({
    status: 422,
    answer: { errors: [{ field: "end", message: "must be within 24 hours of the start" }] },
  });
  expect((await book({ ...who, start, end: inDays(31) })).status).toBe(201);
  const later = inDays(60);
  const { id } = await booked({ ...who, start: later, end: halfAnHourAfter(later) });
  expect(await change(id, { end: inDays(36_500) })).toMatchObject({
    status: 422,
    answer: { errors: [{ field: "end" }] },
  });
});

it("no visit lies in a year that no clinic means, wherever it is asked for", async () => {
  const { book, booked, change, who, post, clinic } = await startDesk();
  for (const days of [-365 * 3, 365 * 6, 365 * 100]) {
    const start = inDays(days);
    const times = { start, end: halfAnHourAfter(start) };
    const wrong = { status: 422, errors: [{ field: "start", message: "is too far away. Check the year" }] };
    const { status, answer } = await book({ ...who, ...times });
    expect({ ...answer, status }).toMatchObject(wrong);
    expect(await post("/api/holds", { ...who, ...times, token: randomUUID() })).toMatchObject(wrong);
    const check = await deskFetch(`${clinic.url}/api/conflicts?${new URLSearchParams({ ...who, ...times })}`);
    expect(check.status).toBe(422);
    const wish = { status: "proposed", ...who, requestedPeriod: [times] };
    expect(await book(wish)).toMatchObject({
      status: 422,
      answer: { errors: [{ field: "requestedPeriod" }] },
    });
  }
  const start = inDays(365 * 4);
  const { id } = await booked({ ...who, start, end: halfAnHourAfter(start) });
  expect((await change(id, { start: inDays(365 * 20) })).status).toBe(422);
  expect((await change(id, { start: inDays(40) })).status).toBe(200);
});

it("nobody is registered who was born before 1900", async () => {
  const { post } = await startDesk();
  const jane = { firstName: "Jane", lastName: "Doe" };
  expect(await post("/api/patients", { ...jane, birthDate: "1899-12-31" })).toMatchObject({
    status: 422,
    errors: [{ field: "birthDate", message: "must be in 1900 or later" }],
  });
  expect((await post("/api/patients", { ...jane, birthDate: "1900-01-01" })).status).toBe(201);
});

it("what was made elsewhere ten days ago and still holds time is on the day, in availability and in the conflict", async () => {
  const lookAround = { first: 200, again: 200 };
  const { clinik, clinic, who, booked, book, times, change } = await startDesk({ lookAround });
  const long = { start: inDays(-9), end: inDays(2) };
  const { data } = await clinik.appointments.create({ status: "booked", ...who, ...long });
  const day = { from: inDays(1), to: inDays(2) };
  await waitFor(async () => {
    const list = await deskFetch(`${clinic.url}/api/appointments?${new URLSearchParams(day)}`);
    expect(await list.json()).toMatchObject({ appointments: [{ id: data.id, ...long }] });
  });
  expect((await times({ practitionerId: who.practitionerId, minutes: "30", ...day })).free).toEqual([]);
  const start = inDays(1);
  const answer = await book({ ...who, start, end: halfAnHourAfter(start) });
  expect(answer).toMatchObject({ status: 409, answer: { conflicts: [{ appointmentId: data.id }, {}] } });
  expect((await change(data.id, { status: "checked-in" })).status).toBe(200);
  const after = inDays(2);
  await booked({ ...who, start: after, end: halfAnHourAfter(after) });
});
