import { expect, it } from "vitest";
import type { FirstFreeList } from "#contract/availability.ts";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { deskFetch } from "#testing/sign-in.ts";

it("when everybody is free first is told for all together, and costs no call for each", async () => {
  const { clinic, addPractitioner } = await startClinicWithHours();
  const always = {
    availableTime: [{ daysOfWeek: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], allDay: true }],
  };
  const ids = await Promise.all(
    Array.from({ length: 6 }, (_, index) => addPractitioner(`Lima ${index}`, always as never)),
  );
  const never = await addPractitioner("Away", { availableTime: [] });
  const ask = async () => {
    const response = await deskFetch(`${clinic.url}/api/availability/first?minutes=30`);
    return ((await response.json()) as FirstFreeList).practitioners;
  };
  const counts = async () =>
    (
      (await (await fetch(`${clinic.sandboxUrl}/sandbox/requests`)).json()) as {
        routes: Record<string, number>;
      }
    ).routes;
  const soon = Date.now() + 3_600_000;
  const found = await ask();
  for (const id of ids)
    expect(Date.parse(found.find((one) => one.practitionerId === id)?.start ?? "")).toBeLessThan(soon);
  expect(found.map((one) => one.practitionerId)).toContain(never);
  const before = await counts();
  expect(before["GET /v1/fhir/Appointment"]).toBeLessThanOrEqual(3);
  await ask();
  expect(await counts()).toEqual(before);
});
