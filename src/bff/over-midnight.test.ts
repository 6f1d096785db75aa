import { expect, it } from "vitest";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";

it("what was made outside and lasts over midnight is not booked over on the next day", async () => {
  const { clinik, addPatient, addPractitioner, book } = await startClinicWithHours();
  const practitionerId = await addPractitioner("Lima");
  const night = { start: "2031-05-06T02:00:00Z", end: "2031-05-06T13:00:00Z" };
  await clinik.appointments.create({
    ...night,
    status: "booked",
    patientId: await addPatient("Nightly"),
    practitionerId,
  });
  const patientId = await addPatient("Early");
  const early = { start: "2031-05-06T12:30:00Z", end: "2031-05-06T13:00:00Z" };
  const { status, answer } = await book({ patientId, practitionerId, ...early });
  expect([status, answer.conflicts]).toMatchObject([409, [{ with: "practitioner" }]]);
  const afterwards = { start: "2031-05-06T13:00:00Z", end: "2031-05-06T13:30:00Z" };
  expect((await book({ patientId, practitionerId, ...afterwards })).status).toBe(201);
});
