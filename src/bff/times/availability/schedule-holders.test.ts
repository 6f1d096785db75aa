import { describe, expect, it } from "vitest";
import { from, startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { type OddApi, startOddApi } from "#testing/odd-api.ts";

const monday = { from: "2031-05-05T13:00:00Z", to: "2031-05-05T15:00:00Z", minutes: "30" };
const closed = { start: "2031-05-05T14:00:00Z", end: "2031-05-05T14:30:00Z" };

async function startDesk() {
  let api: OddApi | undefined;
  const desk = await startClinicWithHours({ between: async (url) => (api = await startOddApi(url)) });
  const hours = from("08:00", "10:00");
  const [atNorth, elsewhere] = [
    await desk.addPractitioner("Lima", { ...hours, locationName: "North Clinic" }),
    await desk.addPractitioner("Khan", { ...hours, locationName: "South Clinic" }),
  ];
  const { data: roles } = await desk.clinik.practitionerRoles.search({ practitionerId: atNorth });
  const patientId = await desk.addPatient("Test");
  return {
    ...desk,
    api,
    atNorth,
    elsewhere,
    roleId: roles.data[0]?.id ?? "",
    close: async (
      actorId: string,
      status: "busy" | "busy-unavailable" = "busy-unavailable",
      span = closed,
    ) => {
      const { data } = await desk.clinik.schedules.create({ actorIds: [actorId] });
      await desk.clinik.slots.create({ scheduleId: data.id, status, ...span, comment: "Fire drill" });
    },
    free: async (practitionerId: string) =>
      (await desk.times({ practitionerId, ...monday })).free.map(({ start }) => start.slice(11, 16)),
    isBooked: async (practitionerId: string) => desk.book({ patientId, practitionerId, ...closed }),
  };
}

const all = ["13:00", "13:15", "13:30", "13:45", "14:00", "14:15", "14:30"];

describe("time that the clinic's schedule has taken", () => {
  it("under a practitioner's role is nobody else's, and says why", async () => {
    const { close, free, isBooked, atNorth, elsewhere, roleId } = await startDesk();
    await close(`PractitionerRole/${roleId}`, "busy");
    expect(await free(atNorth)).toEqual(["13:00", "13:15", "13:30", "14:30"]);
    expect(await free(elsewhere)).toEqual(all);
    expect(await isBooked(atNorth)).toMatchObject({
      status: 409,
      answer: { conflicts: [{ with: "practitioner", practitionerId: atNorth, reason: "Fire drill" }] },
    });
  });

  it("under a place is everybody's who works there, told by its name or by its id", async () => {
    const { api, close, free, isBooked, atNorth, elsewhere } = await startDesk();
    await close("Location/North.Clinic");
    const location = [{ reference: "Location/North.Clinic" }];
    api?.alter({ method: "GET", path: /practitioner-roles/ }, (data) => ({
      ...data,
      data: (data.data as { practitionerId: string }[]).map((role) =>
        role.practitionerId === atNorth ? Object.assign(role, { location }) : role,
      ),
    }));
    expect(await free(atNorth)).toEqual(["13:00", "13:15", "13:30", "14:30"]);
    expect(await free(elsewhere)).toEqual(all);
    expect((await isBooked(atNorth)).status).toBe(409);
    expect((await isBooked(elsewhere)).status).toBe(201);
  });

  it.each([
    ["three days ago", "2031-05-02T06:00:00Z"],
    ["in the month before", "2031-04-18T06:00:00Z"],
  ])("for leave that began %s is not free before it is over", async (_, start) => {
    const { close, free, isBooked, atNorth, elsewhere } = await startDesk();
    await close(`Practitioner/${atNorth}`, "busy-unavailable", { start, end: "2031-05-09T18:00:00Z" });
    expect(await free(atNorth)).toEqual([]);
    expect(await free(elsewhere)).toEqual(all);
    expect((await isBooked(atNorth)).status).toBe(409);
  });

  it("is left to others when a place is merely in use", async () => {
    const { close, free, atNorth } = await startDesk();
    await close("Location/North.Clinic", "busy");
    expect(await free(atNorth)).toEqual(all);
  });
});
