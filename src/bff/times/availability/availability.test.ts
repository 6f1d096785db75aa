import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { AvailabilityList, FreeTime } from "#contract/availability.ts";
import { deskOf, from, startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { databaseKinds } from "#testing/databases.ts";
import { setFault } from "#testing/set-fault.ts";
import { startClinic } from "#testing/start-clinic.ts";

const monday = { from: "2031-05-05T05:00:00Z", to: "2031-05-06T05:00:00Z" };

const clocks = (free: FreeTime[]) =>
  free.map(({ start }) =>
    new Date(start).toLocaleTimeString("en-GB", {
      timeZone: "America/Chicago",
      hour: "2-digit",
      minute: "2-digit",
    }),
  );
const overlaps = (a: FreeTime, b: FreeTime) => a.start < b.end && b.start < a.end;

describe.each(databaseKinds)("what is offered, on %s", (kind) => {
  it("can be booked, and is not offered again at any desk, although search lags", async () => {
    const furtherReplicas = kind === "postgres" ? 2 : 0;
    const clinic = await startClinic({ kind, searchLagMs: 60_000, patients: 20, furtherReplicas });
    onTestFinished(() => clinic.close());
    const [here, there = here] = clinic.urls.map((url) => deskOf({ url }));
    if (!here || !there) throw new Error("There is no desk.");
    const cardiology = { ...monday, to: "2031-05-12T05:00:00Z", specialty: "cardiology", minutes: "30" };
    const { practitioners } = await here.list(cardiology);
    const [first, second] = practitioners;
    const [time] = first?.free ?? [];
    if (!first || !second || !time) throw new Error("Nobody is free.");
    const starts = practitioners.flatMap(({ free }) => free[0]?.start ?? []);
    expect(starts).toEqual([...starts].sort());

    const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
    const patientId = (await clinik.patients.create({ firstName: "Ada", lastName: "Test" })).data.id;
    const made = await there.book({ patientId, practitionerId: first.practitionerId, ...time });
    expect(made.status).toBe(201);

    const { specialty: _, ...week } = cardiology;
    const left = await here.times({ ...week, practitionerId: first.practitionerId });
    expect(left.free.length).toBeGreaterThan(0);
    expect(left.free.filter((one) => overlaps(one, time))).toEqual([]);
    const other = await here.times({ ...week, practitionerId: second.practitionerId, patientId });
    expect(other.free.filter((one) => overlaps(one, time))).toEqual([]);
  });

  it("is not what was booked outside Frontdesk, nor what is being booked", async () => {
    const { clinic, clinik, addPractitioner, addPatient, times, book } = await startClinicWithHours({
      kind,
      timing: { request: 300, searchLag: 60_000 },
    });
    const practitionerId = await addPractitioner("Lima", from("08:00", "09:00"));
    const patientId = await addPatient("Test");
    const day = "2031-05-05";
    await clinik.appointments.create({
      status: "booked",
      patientId,
      practitionerId,
      start: `${day}T13:00:00Z`,
      end: `${day}T13:15:00Z`,
    });
    await setFault(clinic.sandboxUrl, { method: "POST", path: "/v1/appointments", mode: "hang-before" });
    const unsettled = await book({
      patientId,
      practitionerId,
      start: `${day}T13:30:00Z`,
      end: `${day}T13:45:00Z`,
    });
    expect(unsettled.status).toBe(202);
    const { free } = await times({ ...monday, practitionerId, minutes: "15" });
    expect(clocks(free)).toEqual(["08:15", "08:45"]);
  });
});

describe("a practitioner is offered", () => {
  it("within the hours of all roles, and not on leave", async () => {
    const { addPractitioner, times } = await startClinicWithHours();
    const practitionerId = await addPractitioner(
      "Lima",
      { ...from("08:00:00", "09:00:00"), availabilityExceptions: "Closed on public holidays" },
      {
        ...from("13:00:00", "14:00:00"),
        notAvailable: [{ description: "Away", during: { start: "2031-05-06", end: "2031-05-07" } }],
      },
      { ...from("20:00:00", "21:00:00"), active: false },
    );
    const asked = { practitionerId, minutes: "30" };
    const { free, open, hoursKnown, exceptions } = await times({ ...asked, ...monday });
    expect(clocks(free)).toEqual(["08:00", "08:15", "08:30", "13:00", "13:15", "13:30"]);
    expect([hoursKnown, exceptions]).toEqual([true, ["Closed on public holidays"]]);
    expect(clocks(open)).toEqual(["08:00", "13:00"]);
    const twoDays = { from: "2031-05-06T05:00:00Z", to: "2031-05-08T05:00:00Z" };
    const onLeave = await times({ ...asked, ...twoDays });
    expect([onLeave.free, onLeave.open.length]).toEqual([[], 4]);
    expect(onLeave.away).toEqual([{ start: "2031-05-06T05:00:00.000Z", end: "2031-05-08T05:00:00.000Z" }]);
  });

  it("at any time when nobody has said when she works", async () => {
    const { addPractitioner, times } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima");
    const { free, open, hoursKnown } = await times({ ...monday, practitionerId, minutes: "60" });
    expect([free.length, open, hoursKnown]).toEqual([96, [], false]);
  });

  it.each([
    ["2031-03-09", "06", "05", 23],
    ["2031-11-02", "05", "06", 25],
  ])(
    "on %s, when the clock is set, for all hours that the clinic's day has",
    async (day, begin, end, hours) => {
      const { addPractitioner, times } = await startClinicWithHours();
      const practitionerId = await addPractitioner("Lima", {
        availableTime: [{ daysOfWeek: ["sun"], allDay: true }],
      });
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      const span = { from: `${day}T${begin}:00:00Z`, to: `${next}T${end}:00:00Z` };
      const { free } = await times({ ...span, practitionerId, minutes: "15" });
      expect(free).toHaveLength(hours * 4);
      expect(free[0]?.start).toBe(`${day}T${begin}:00:00.000Z`);
    },
  );

  it("by the specialty of the practitioner or of a role", async () => {
    const { clinik, addPractitioner, list } = await startClinicWithHours();
    const late = await addPractitioner("Lima", { ...from("10:00", "11:00"), specialty: ["Cardiology"] });
    const { data: early } = await clinik.practitioners.create({
      firstName: "Kofi",
      lastName: "Ansa",
      specialty: "CARDIOLOGY",
    });
    await clinik.practitionerRoles.create({
      practitionerId: early.id,
      role: "doctor",
      ...from("08:00", "08:30"),
    });
    await addPractitioner("Other", { ...from("08:00", "09:00"), specialty: ["Dermatology"] });
    const closed = await addPractitioner("Closed", { ...from("08:00", "08:10"), specialty: ["Cardiology"] });
    const { practitioners } = await list({ ...monday, specialty: "cardiology", minutes: "30" });
    expect(practitioners.map(({ practitionerId, free }) => [practitionerId, clocks(free)])).toEqual([
      [early.id, ["08:00"]],
      [late, ["10:00", "10:15", "10:30"]],
      [closed, []],
    ]);
  });

  it("without what the clinic's own schedule has taken, and with no more than the hours", async () => {
    const { clinik, addPractitioner, times } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "10:00"));
    const schedule = await clinik.schedules.create({
      actorIds: [`Practitioner/${practitionerId}`, "Location/room_1"],
    });
    const room = await clinik.schedules.create({ actorIds: ["Location/room_1"] });
    const slot = (
      scheduleId: string,
      status: "free" | "busy" | "busy-unavailable" | "busy-tentative",
      [start, end]: [string, string],
    ) =>
      clinik.slots.create({
        scheduleId,
        status,
        start: `2031-05-05T${start}:00Z`,
        end: `2031-05-05T${end}:00Z`,
      });
    await slot(schedule.data.id, "busy", ["13:00", "13:30"]);
    await slot(schedule.data.id, "busy-unavailable", ["14:00", "14:30"]);
    await slot(schedule.data.id, "busy-tentative", ["13:30", "14:00"]);
    await slot(schedule.data.id, "free", ["20:00", "21:00"]);
    await slot(room.data.id, "busy", ["14:30", "15:00"]);
    const { free } = await times({ ...monday, practitionerId, minutes: "30" });
    expect(clocks(free)).toEqual(["08:30", "09:30"]);
  });

  it("from now on, and not before", async () => {
    const { addPractitioner, times } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima");
    const asked = new Date();
    const span = {
      from: new Date(asked.getTime() - 5 * 86_400_000).toISOString(),
      to: new Date(asked.getTime() + 86_400_000).toISOString(),
    };
    const { free } = await times({ ...span, practitionerId, minutes: "30" });
    expect(free.length).toBeGreaterThan(90);
    expect(free.every(({ start }) => Date.parse(start) >= asked.getTime())).toBe(true);
  });
});

describe("asking", () => {
  it("of a day that is over is nothing, and no error", async () => {
    const { addPractitioner, times } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "09:00"));
    const past = { from: "2026-05-04T05:00:00Z", to: "2026-05-05T05:00:00Z" };
    expect((await times({ ...past, practitionerId, minutes: "30" })).free).toEqual([]);
  });

  it("twice costs no second call of ClinikAPI's, and days without hours cost none at all", async () => {
    const { clinic, addPractitioner, list } = await startClinicWithHours();
    const weekdays = {
      availableTime: [{ daysOfWeek: ["mon" as const, "wed" as const], availableStartTime: "08:00" }],
    };
    const practitionerId = await addPractitioner("Lima", weekdays);
    const counts = async () => {
      const response = await fetch(`${clinic.sandboxUrl}/sandbox/requests`);
      return ((await response.json()) as { routes: Record<string, number> }).routes;
    };
    const week = { from: monday.from, to: "2031-05-12T05:00:00Z", practitionerId, minutes: "30" };
    const before = await counts();
    const first = await list(week);
    const after = await counts();
    expect(after).toEqual({
      ...before,
      "GET /v1/practitioner-roles": 1,
      "GET /v1/schedules": 1,
      "GET /v1/fhir/Appointment": 2,
    });
    const second: AvailabilityList = await list(week);
    expect(second).toEqual(first);
    await list({ ...week, minutes: "45" });
    expect(await counts()).toEqual(after);
  });

  it("is answered in an error's words while the clinic's records fail", async () => {
    const { clinic, ask } = await startClinicWithHours();
    await setFault(clinic.sandboxUrl, { mode: "fail-before" });
    expect((await ask({ ...monday, practitionerId: "prac_1", minutes: "30" })).status).toBe(503);
  });
});
