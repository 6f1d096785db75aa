import { describe, expect, it } from "vitest";
import type { Schedule, ScheduleWeek } from "#contract/schedule.ts";
import type { VisitStory } from "#contract/visit-story.ts";
import { from, startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { deskFetch } from "#testing/sign-in.ts";

// Monday, 5 May 2031, in Chicago.
const day = "2031-05-05";
const at = (clock: string) => new Date(`${day}T${clock}:00-05:00`).toISOString();
const slot = (start: string, end: string) => ({ start: at(start), end: at(end) });

async function openClinic() {
  const desk = await startClinicWithHours({ timing: { searchLag: 60_000 } });
  const read = async (which = day) => {
    const response = await deskFetch(`${desk.clinic.url}/api/schedule?day=${which}`);
    return { status: response.status, schedule: (await response.json()) as Schedule };
  };
  const calls = async () =>
    (
      (await (await fetch(`${desk.clinic.sandboxUrl}/sandbox/requests`)).json()) as {
        routes: Record<string, number>;
      }
    ).routes;
  return { ...desk, read, calls };
}

describe("a day of the clinic", () => {
  it("has everybody's visits, hours, leaves and what the clinic's own schedule has taken, with why", async () => {
    const { clinik, addPractitioner, addPatient, booked, read } = await openClinic();
    const lima = await addPractitioner("Lima", {
      ...from("08:00", "16:00"),
      notAvailable: [
        { description: "Conference", during: { start: at("13:00"), end: at("16:00") } },
        { description: "Public holidays" },
      ],
    });
    const ansa = await addPractitioner("Ansa");
    const patientId = await addPatient("Lovelace");
    const { data: schedule } = await clinik.schedules.create({ actorIds: [`Practitioner/${lima}`] });
    await clinik.slots.create({
      scheduleId: schedule.id,
      status: "busy-unavailable",
      comment: "Staff meeting",
      ...slot("10:00", "10:30"),
    });
    const visit = await booked({ patientId, practitionerId: lima, ...slot("09:00", "09:30") });
    const { schedule: found } = await read();
    expect(found.appointments).toEqual([visit]);
    const [clinicItself, ...columns] = found.columns;
    expect(clinicItself).toMatchObject({ hoursKnown: true });
    expect(clinicItself?.practitioner).toBeUndefined();
    expect(columns.find(({ practitioner }) => practitioner?.id === lima)).toMatchObject({
      hoursKnown: true,
      open: [slot("08:00", "16:00")],
      away: [{ ...slot("13:00", "16:00"), reason: "Conference" }],
      blocks: [{ ...slot("10:00", "10:30"), reason: "Staff meeting" }],
    });
    expect(columns.find(({ practitioner }) => practitioner?.id === ansa)).toMatchObject({
      hoursKnown: false,
      open: [],
      away: [],
      blocks: [],
    });
  });

  it("costs no call beyond those of the day, and none when any desk has just read it", async () => {
    const { clinic, addPractitioner, addPatient, booked, read, calls } = await openClinic();
    const practitionerId = await addPractitioner("Lima", from("08:00", "16:00"));
    await booked({
      patientId: await addPatient("Lovelace"),
      practitionerId,
      ...slot("09:00", "09:30"),
    });
    const span = new URLSearchParams({ from: "2031-05-05T05:00:00Z", to: "2031-05-06T05:00:00Z" });
    await deskFetch(`${clinic.url}/api/appointments?${span}`);
    const before = await calls();
    await read();
    const after = await calls();
    expect(after["GET /v1/fhir/Appointment"]).toBe(before["GET /v1/fhir/Appointment"]);
    await read();
    expect(await calls()).toEqual(after);
  });

  it("is refused in words when the calendar does not have it", async () => {
    const { read } = await openClinic();
    expect((await read("2031-02-30")).status).toBe(422);
  });
});

describe("a week of a practitioner", () => {
  it("has their visits and hours day by day, and costs two calls, and none when a desk has just read it", async () => {
    const { clinic, clinik, addPractitioner, addPatient, booked, calls } = await openClinic();
    const lima = await addPractitioner("Lima", from("08:00", "16:00"));
    const ansa = await addPractitioner("Ansa", from("08:00", "16:00"));
    const { data: slots } = await clinik.schedules.create({ actorIds: [`Practitioner/${lima}`] });
    await clinik.slots.create({
      scheduleId: slots.id,
      status: "busy-unavailable",
      comment: "Staff meeting",
      ...slot("10:00", "10:30"),
    });
    const patientId = await addPatient("Lovelace");
    const visit = await booked({ patientId, practitionerId: lima, ...slot("09:00", "09:30") });
    await booked({ patientId, practitionerId: ansa, ...slot("11:00", "11:30") });
    const read = async (practitionerId: string) => {
      const query = new URLSearchParams({ from: "2031-05-04", practitionerId });
      const response = await deskFetch(`${clinic.url}/api/schedule/week?${query}`);
      return { status: response.status, week: (await response.json()) as ScheduleWeek };
    };
    // Who works here and whose schedules they are is known from other screens.
    await deskFetch(`${clinic.url}/api/schedule?day=2031-06-02`);
    const before = await calls();
    const { week } = await read(lima);
    const after = await calls();
    expect(week.appointments).toEqual([visit]);
    expect(week.days.map((one) => one.day)).toEqual([
      "2031-05-04",
      "2031-05-05",
      "2031-05-06",
      "2031-05-07",
      "2031-05-08",
      "2031-05-09",
      "2031-05-10",
    ]);
    expect(week.days[1]).toMatchObject({
      hoursKnown: true,
      open: [slot("08:00", "16:00")],
      blocks: [{ ...slot("10:00", "10:30"), reason: "Staff meeting" }],
    });
    expect(week.days[2]?.blocks).toEqual([]);
    expect(callsBetween(before, after)).toEqual({ "GET /v1/fhir/Appointment": 1, "GET /v1/fhir/Slot": 1 });
    await read(lima);
    expect(await calls()).toEqual(after);
    expect((await read("nobody")).status).toBe(404);
  });
});

const callsBetween = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([route, count]) => [route, count - (before[route] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );

describe("the story of a visit", () => {
  it("tells who booked it, from where it was moved and what became of it, also with another practitioner", async () => {
    const { clinic, addPractitioner, addPatient, booked, change } = await openClinic();
    const [lima, ansa] = [await addPractitioner("Lima"), await addPractitioner("Ansa")];
    const visit = await booked({
      patientId: await addPatient("Lovelace"),
      practitionerId: lima,
      ...slot("09:00", "09:30"),
    });
    await change(visit.id, slot("10:00", "10:30"));
    const { answer } = await change(visit.id, { practitionerId: ansa });
    if (answer.state !== "booked") throw new Error(`The transfer is ${JSON.stringify(answer)}.`);
    const given = answer.appointment;
    expect(given.id).not.toBe(visit.id);
    await change(given.id, { comment: "Brings the letter" });
    const response = await deskFetch(`${clinic.url}/api/schedule/visits/${given.id}/story`);
    const { lines } = (await response.json()) as VisitStory;
    expect(lines.map(({ action }) => action)).toEqual(["book", "move", "transfer", "change"]);
    const starts = [lines[1]?.was, lines[1]?.is].map((facts) => new Date(facts?.start ?? "").toISOString());
    expect(starts).toEqual([at("09:00"), at("10:00")]);
    expect(lines[2]).toMatchObject({ was: { practitionerId: lima }, is: { practitionerId: ansa } });
    expect(lines.every(({ by }) => by !== undefined)).toBe(true);
    expect(JSON.stringify(lines)).not.toContain("letter");
  });
});
