import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { BookingState } from "#contract/booking-state.ts";
import type { Problem } from "#contract/problem.ts";
import type { HandOverList, ProposalList, ProposalTimes } from "#contract/proposals.ts";
import { from, startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { databaseKinds } from "#testing/databases.ts";
import { hearEvents } from "#testing/hear-events.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";
import { waitUntil } from "#testing/wait.ts";

type Who = keyof typeof demo;
type Answer = { status: number; answer: BookingState & Problem };

const morning = { start: "2031-03-04T06:00:00.000Z", end: "2031-03-04T18:00:00.000Z" };
const later = { start: "2031-03-11T05:00:00.000Z", end: "2031-03-11T17:00:00.000Z" };

async function openClinic(kind: (typeof databaseKinds)[number], searchLagMs = 10_000) {
  const furtherReplicas = kind === "postgres" ? 1 : 0;
  const desk = await startClinicWithHours({ kind, searchLagMs, furtherReplicas });
  const { clinic, clinik } = desk;
  const own = await desk.addPractitioner("Lima", from("09:00", "17:00"));
  await clinic.database.query("update frontdesk.staff set practitioner_id = $1 where email = $2", [
    own,
    demo.clinician.email,
  ]);
  const patientId = await desk.addPatient("Test");
  const wish = {
    status: "proposed",
    patientId,
    practitionerId: own,
    appointmentType: "FOLLOWUP",
    minutesDuration: 30,
    patientInstruction: "Fasting",
    requestedPeriod: [morning],
  };
  const [here = clinic.url, there = here] = clinic.urls;
  const send = async (who: Who, method: string, path: string, body: object, url = here): Promise<Answer> => {
    const headers = { "content-type": "application/json", "idempotency-key": randomUUID() };
    const response = await deskFetch(
      `${url}/api/appointments${path}`,
      { method, headers, body: JSON.stringify(body) },
      demo[who],
    );
    return { status: response.status, answer: (await response.json()) as Answer["answer"] };
  };
  const get = async <T>(who: Who, path: string, url = there): Promise<T> =>
    (await (await deskFetch(`${url}/api/${path}`, {}, demo[who])).json()) as T;
  const handOver = async (fields: object = {}) => {
    const { answer } = await send("clinician", "POST", "", { ...wish, ...fields });
    if (answer.state !== "booked") throw new Error(`The hand-over is ${JSON.stringify(answer)}.`);
    return answer.appointment;
  };
  const open = async () => (await get<ProposalList>("receptionist", "proposals")).proposals;
  const outcomes = async () => (await get<HandOverList>("clinician", "hand-overs")).handOvers;
  return { ...desk, clinik, own, patientId, wish, here, there, send, get, handOver, open, outcomes };
}

const at = (start: string, minutes = 30) => ({
  status: "booked",
  expected: { status: "proposed" },
  start,
  end: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
  minutesDuration: minutes,
});

describe.each(databaseKinds)("the desk's work-list, on %s", (kind) => {
  it("has at once what a clinician hands over at another replica, with who asked and when", async () => {
    const { there, handOver, open } = await openClinic(kind);
    const began = Date.now();
    expect(await open()).toEqual([]);
    const heard = await hearEvents(there);
    const { id } = await handOver();
    await waitUntil(() => heard().includes("event: appointments"));
    const [first, ...others] = await open();
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      appointment: {
        id,
        status: "proposed",
        patient: { name: "Ada Test" },
        patientInstruction: "Fasting",
        requestedPeriod: [morning],
      },
      askedBy: expect.any(String),
    });
    expect(Date.parse(first?.askedAt ?? "")).toBeGreaterThan(began - 60_000);
  });

  it("has what is wanted first at its top, and what names no time is wanted at once", async () => {
    const { handOver, open } = await openClinic(kind);
    const second = await handOver({ requestedPeriod: [later] });
    const first = await handOver({ requestedPeriod: [later, morning] });
    const atOnce = await handOver({ requestedPeriod: undefined });
    expect((await open()).map(({ appointment: { id } }) => id)).toEqual([atOnce.id, first.id, second.id]);
  });

  it("offers the first free time in the window, and after it when there is none", async () => {
    const { handOver, get, booked, own, addPatient } = await openClinic(kind, 0);
    const other = await addPatient("Other");
    await booked({
      patientId: other,
      practitionerId: own,
      start: "2031-03-04T15:00:00.000Z",
      end: "2031-03-04T15:30:00.000Z",
    });
    const inTime = await handOver();
    const tooNarrow = { start: "2031-03-04T15:00:00.000Z", end: "2031-03-04T15:45:00.000Z" };
    const tooLate = await handOver({ requestedPeriod: [tooNarrow] });
    const { times } = await get<ProposalTimes>(
      "receptionist",
      `proposals/times?ids=${inTime.id},${tooLate.id},x`,
    );
    expect(times).toEqual({
      [inTime.id]: {
        practitionerId: own,
        start: "2031-03-04T15:30:00.000Z",
        end: "2031-03-04T16:00:00.000Z",
        isInWindow: true,
      },
      [tooLate.id]: {
        practitionerId: own,
        start: "2031-03-04T15:45:00.000Z",
        end: "2031-03-04T16:15:00.000Z",
        isInWindow: false,
      },
    });
  });

  it("loses what is booked from it, which is the same appointment and no second one", async () => {
    const { clinik, patientId, handOver, send, open, outcomes } = await openClinic(kind);
    const { id } = await handOver();
    const { status, answer } = await send("receptionist", "PATCH", `/${id}`, at("2031-03-04T15:00:00.000Z"));
    expect(status).toBe(200);
    expect(answer).toMatchObject({ appointment: { id, status: "booked", patientInstruction: "Fasting" } });
    expect(await open()).toEqual([]);
    expect(await outcomes()).toMatchObject([
      { state: "booked", appointment: { id, start: "2031-03-04T15:00:00.000Z" } },
    ]);
    const { data } = await clinik.appointments.read(id);
    expect(data).toMatchObject({ patientId, status: "booked" });
  });

  it("gives anybody of a specialty to one practitioner, and the clinician sees to whom", async () => {
    const { clinik, own, handOver, send, open, outcomes } = await openClinic(kind);
    const { id } = await handOver({ practitionerId: undefined, specialty: "Cardiology" });
    const taken = { ...at("2031-03-04T15:00:00.000Z"), practitionerId: own };
    const { answer } = await send("receptionist", "PATCH", `/${id}`, taken);
    expect(answer).toMatchObject({
      appointment: { status: "booked", practitionerId: own, patientInstruction: "Fasting" },
    });
    expect(await open()).toEqual([]);
    expect((await clinik.appointments.read(id)).data).toMatchObject({ status: "cancelled" });
    expect(await outcomes()).toMatchObject([
      { state: "booked", appointment: { practitionerId: own, start: "2031-03-04T15:00:00.000Z" } },
    ]);
  });

  it("gives one to one desk of two that take it at once, and tells the other", async () => {
    const { here, there, handOver, send, open } = await openClinic(kind);
    const { id } = await handOver();
    const taken = await Promise.all([
      send("receptionist", "PATCH", `/${id}`, at("2031-03-04T15:00:00.000Z"), here),
      send("admin", "PATCH", `/${id}`, at("2031-03-04T16:00:00.000Z"), there),
    ]);
    const statuses = taken.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 409]);
    const refused = taken.find(({ status }) => status === 409);
    expect(["changed-meanwhile", "booking-in-flight"]).toContain(refused?.answer.code);
    const tooLate = await send("admin", "PATCH", `/${id}`, at("2031-03-04T17:00:00.000Z"), there);
    expect(tooLate.answer.code).toBe("changed-meanwhile");
    expect(await open()).toEqual([]);
  });

  it("can decline, and the clinician reads why", async () => {
    const { handOver, send, open, outcomes } = await openClinic(kind);
    const { id } = await handOver();
    expect((await outcomes()).map(({ state }) => state)).toEqual(["waiting"]);
    const decline = {
      status: "cancelled",
      expected: { status: "proposed" },
      cancelationReason: "Moved to another town",
    };
    expect((await send("receptionist", "PATCH", `/${id}`, decline)).status).toBe(200);
    expect(await open()).toEqual([]);
    expect(await outcomes()).toMatchObject([
      { state: "declined", appointment: { cancelationReason: "Moved to another town" } },
    ]);
  });

  it("is not a clinician's, who sees only what she handed over herself", async () => {
    const { send, wish, there, outcomes } = await openClinic(kind);
    await send("receptionist", "POST", "", wish);
    expect((await deskFetch(`${there}/api/proposals`, {}, demo.clinician)).status).toBe(403);
    expect(await outcomes()).toEqual([]);
  });
});

it("a window that ends before it begins is refused", async () => {
  const { send, wish } = await openClinic("pglite");
  const backwards = { start: morning.end, end: morning.start };
  const { status, answer } = await send("clinician", "POST", "", { ...wish, requestedPeriod: [backwards] });
  expect([status, answer.errors]).toEqual([
    422,
    [{ field: "requestedPeriod.0.end", message: "must be after the start" }],
  ]);
});
