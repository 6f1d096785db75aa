import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { ClosedDays } from "#contract/closed-days.ts";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { deskFetch } from "#testing/sign-in.ts";

type DayOfWeek = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

const on = (...daysOfWeek: DayOfWeek[]) => ({
  daysOfWeek,
  availableStartTime: "08:00",
  availableEndTime: "12:00",
});

/** The week from Monday, 5 May 2031, in Chicago. */
async function closedAt(url: string, query: Record<string, string> = {}) {
  const week = new URLSearchParams({ from: "2031-05-05", days: "7", ...query });
  const response = await deskFetch(`${url}/api/closed-days?${week}`);
  return { status: response.status, ...((await response.json()) as ClosedDays) };
}

it("a desk hears on which days nobody works, and on which a practitioner does not, for one call of all roles", async () => {
  const { clinic, addPractitioner } = await startClinicWithHours();
  const holiday = { description: "Holiday", during: { start: "2031-05-08", end: "2031-05-08" } };
  const limaId = await addPractitioner("Lima", {
    availableTime: [on("mon", "thu")],
    notAvailable: [holiday],
  });
  await addPractitioner("Ansa", { availableTime: [on("tue")] });
  expect((await closedAt(clinic.url)).closed).toEqual([
    { day: "2031-05-07", closed: "weekday" },
    { day: "2031-05-08", closed: "day" },
    { day: "2031-05-09", closed: "weekday" },
    { day: "2031-05-10", closed: "weekday" },
    { day: "2031-05-11", closed: "weekday" },
  ]);
  const lima = (await closedAt(clinic.url, { practitionerId: limaId })).closed;
  expect(lima.map(({ day }) => day.slice(-2))).toEqual(["06", "07", "08", "09", "10", "11"]);
  const { routes } = (await (await fetch(`${clinic.sandboxUrl}/sandbox/requests`)).json()) as {
    routes: Record<string, number>;
  };
  expect(routes["GET /v1/practitioner-roles"]).toBe(1);
  expect(routes["GET /v1/fhir/Appointment"]).toBeUndefined();
  expect((await closedAt(clinic.url, { days: "101" })).status).toBe(422);
});

it("the opening hours of the clinic's file go before its practitioners' hours, for bookings too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "frontdesk-clinic-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "clinic.json");
  writeFileSync(path, JSON.stringify({ openingHours: [on("mon", "sat")] }));
  const { clinic, addPractitioner, addPatient, book } = await startClinicWithHours({
    environment: { CLINIC_FILE: path },
  });
  await addPractitioner("Lima", { availableTime: [on("sun")] });
  const patientId = await addPatient("Lovelace");
  const { closed } = await closedAt(clinic.url);
  expect(closed.map(({ day }) => day.slice(-2))).toEqual(["06", "07", "08", "09", "11"]);
  const saturday = { start: "2031-05-10T15:00:00Z", end: "2031-05-10T15:30:00Z" };
  expect((await book({ patientId, ...saturday })).status).toBe(201);
  const sunday = { start: "2031-05-11T15:00:00Z", end: "2031-05-11T15:30:00Z" };
  expect((await book({ patientId, ...sunday })).answer.conflicts).toMatchObject([
    { with: "outside-hours", closed: "weekday" },
  ]);
});

it("the hours of a practitioner who has left are no hours of the clinic", async () => {
  const { clinic, clinik, addPractitioner } = await startClinicWithHours();
  await addPractitioner("Lima", { availableTime: [on("mon")] });
  const left = await addPractitioner("Ansa", { availableTime: [on("sun")] });
  await clinik.practitioners.update(left, { active: false });
  const { closed } = await closedAt(clinic.url);
  expect(closed.map(({ day }) => day)).toContain("2031-05-11");
});
