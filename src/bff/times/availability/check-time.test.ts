import { expect, it } from "vitest";
import type { TimeCheck } from "#contract/time-check.ts";
import { from, startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { deskFetch } from "#testing/sign-in.ts";

/** A time on Monday, 5 May 2031, in Chicago. */
const at = (clock: string) => new Date(`2031-05-05T${clock}:00-05:00`).toISOString();
const time = (start: string, end: string) => ({ start: at(start), end: at(end) });

async function openDesk() {
  const desk = await startClinicWithHours({ searchLagMs: 0 });
  const practitionerId = await desk.addPractitioner("Lima", from("08:00", "12:00"));
  const [adaId, benId] = [await desk.addPatient("Lovelace"), await desk.addPatient("Franklin")];
  const ask = (query: Record<string, string>) =>
    deskFetch(`${desk.clinic.url}/api/conflicts?${new URLSearchParams(query)}`);
  return {
    ...desk,
    practitionerId,
    adaId,
    benId,
    ask,
    check: async (query: Record<string, string>) => (await (await ask(query)).json()) as TimeCheck,
  };
}

it("who asks for a time hears what its booking would be refused for, and takes nothing by asking", async () => {
  const { practitionerId, adaId, benId, booked, book, check } = await openDesk();
  await booked({ patientId: adaId, practitionerId, ...time("09:00", "09:30") });
  const wanted = { patientId: benId, practitionerId, ...time("09:15", "09:45") };
  const told = await check(wanted);
  const { answer } = await book(wanted);
  expect(told.conflicts).toMatchObject([{ with: "practitioner", patientName: "Ada Lovelace" }]);
  expect(told.conflicts).toEqual(answer.conflicts);
  expect(told.alternatives).toEqual(answer.alternatives);
  const [free] = told.alternatives;
  expect(await check({ patientId: benId, practitionerId, ...time("08:30", "09:00") })).toMatchObject({
    conflicts: [],
    alternatives: [],
  });
  expect((await book({ patientId: benId, ...free })).status).toBe(201);
});

it("a time outside of the practitioner's hours is told, with nobody chosen as the patient yet", async () => {
  const { practitionerId, check } = await openDesk();
  const { conflicts } = await check({ practitionerId, ...time("11:45", "12:15") });
  expect(conflicts).toMatchObject([{ with: "outside-hours", ...time("12:00", "12:15") }]);
});

it("a patient is told to be elsewhere then, with no practitioner chosen yet", async () => {
  const { practitionerId, adaId, booked, check } = await openDesk();
  await booked({ patientId: adaId, practitionerId, ...time("09:00", "09:30") });
  const { conflicts } = await check({ patientId: adaId, ...time("09:00", "09:15") });
  expect(conflicts).toMatchObject([{ with: "patient", practitionerName: "Dr. Iris Lima" }]);
});

it("a time at which the clinic is closed is told, with nobody chosen yet", async () => {
  const { check } = await openDesk();
  const { conflicts, alternatives } = await check(time("03:00", "03:30"));
  expect(conflicts).toEqual([{ with: "outside-hours", ...time("03:00", "03:30") }]);
  expect(alternatives[0]).toEqual(time("08:00", "08:30"));
  expect((await check(time("10:00", "10:30"))).conflicts).toEqual([]);
});

it("a time without an end is refused with its reason", async () => {
  const { practitionerId, ask } = await openDesk();
  expect((await ask({ practitionerId, ...time("10:00", "09:00") })).status).toBe(422);
});

it("a time of years is refused, and not one of its days is read", async () => {
  const { clinic, practitionerId, ask } = await openDesk();
  const calls = async () =>
    ((await (await fetch(`${clinic.sandboxUrl}/sandbox/requests`)).json()) as { total: number }).total;
  const before = await calls();
  const { start } = time("10:00", "10:30");
  expect((await ask({ practitionerId, start, end: "2131-05-05T10:00:00Z" })).status).toBe(422);
  expect((await calls()) - before).toBe(0);
});

it("a form in which a time is moved to and fro costs no more than one reading of its day", async () => {
  const { clinic, practitionerId, benId, check } = await openDesk();
  const wanted = { patientId: benId, practitionerId };
  await check({ ...wanted, ...time("08:00", "08:30") });
  const calls = async () =>
    ((await (await fetch(`${clinic.sandboxUrl}/sandbox/requests`)).json()) as { total: number }).total;
  const before = await calls();
  for (const start of ["08:30", "09:00", "09:30", "10:00"])
    await check({ ...wanted, ...time(start, `${start.slice(0, 2)}:45`) });
  expect(await calls()).toBe(before);
});
