import { randomUUID } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import type { AppointmentList } from "#contract/appointment-view.ts";
import type { PractitionerList } from "#contract/practitioner.ts";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { searchPatients } from "#testing/search-patients.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";

type Counts = { total: number; routes: Record<string, number> };

const day = "/api/appointments?from=2031-05-05T05:00:00Z&to=2031-05-06T05:00:00Z";

it("a booking, from the empty form to the day's list, costs seven calls of ClinikAPI's, and the next one its own alone", {
  timeout: 60_000,
}, async () => {
  const clinic = await startClinic({ patients: 200, searchLagMs: 10_000 });
  onTestFinished(() => clinic.close());
  const get = async <T>(path: string) => (await (await deskFetch(clinic.url + path)).json()) as T;
  const counts = async () => (await (await fetch(`${clinic.sandboxUrl}/sandbox/requests`)).json()) as Counts;
  const before = (await counts()).total;

  const { practitioners } = await get<PractitionerList>("/api/practitioners");
  await get<AppointmentList>(day);
  const { patients } = await searchPatients(clinic.url, "ma");
  const book = (start: string, end: string) =>
    deskFetch(`${clinic.url}/api/appointments`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify({
        status: "booked",
        patientId: patients[0]?.id,
        practitionerId: practitioners[0]?.id,
        start,
        end,
      }),
    });
  expect((await book("2031-05-05T15:00:00Z", "2031-05-05T15:30:00Z")).status).toBe(201);
  const { appointments } = await get<AppointmentList>(day);
  expect(appointments).toMatchObject([{ patient: patients[0], practitioner: practitioners[0] }]);

  const { total, routes } = await counts();
  expect(routes).toEqual({
    "GET /v1/practitioners": 1,
    "GET /v1/fhir/Patient": 1,
    // The day, and once in some minutes the day before, for what lasts over midnight.
    "GET /v1/fhir/Appointment": 2,
    // Everybody's hours, read once for all bookings of some minutes.
    "GET /v1/practitioner-roles": 1,
    "GET /v1/schedules": 1,
    "POST /v1/appointments": 1,
  });
  expect(total - before).toBe(7);
  expect((await book("2031-05-05T15:30:00Z", "2031-05-05T16:00:00Z")).status).toBe(201);
  expect((await counts()).routes).toMatchObject({
    "GET /v1/practitioners": 1,
    "GET /v1/fhir/Patient": 1,
    "GET /v1/practitioner-roles": 1,
    "GET /v1/schedules": 1,
    "POST /v1/appointments": 2,
  });
});

it("what was made elsewhere to last for years does not read the days of all of them when it is moved", async () => {
  const { clinic, clinik, addPatient, addPractitioner, change } = await startClinicWithHours();
  const [patientId, practitionerId] = [await addPatient("Test"), await addPractitioner("Lima")];
  const years = { start: "2031-05-05T15:00:00Z", end: "2039-05-05T15:00:00Z" };
  const { data } = await clinik.appointments.create({
    status: "booked",
    patientId,
    practitionerId,
    ...years,
  });
  expect((await change(data.id, { status: "checked-in" })).status).toBe(200);
  const { routes } = (await (await fetch(`${clinic.sandboxUrl}/sandbox/requests`)).json()) as Counts;
  expect(routes["GET /v1/fhir/Appointment"]).toBeLessThan(12);
});
