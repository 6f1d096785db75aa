import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import { databaseKinds } from "#testing/databases.ts";
import { any, at, booking, startDesks, told } from "#testing/desks.ts";
import { createClinicRoles } from "./clinic-roles.ts";
import { createScheduleBlocks } from "./schedule-blocks.ts";
import { withAlternatives } from "./with-alternatives.ts";

const timeZone = "UTC";

it.each(databaseKinds)("an override goes over a practitioner's hours, on %s", async (kind) => {
  const { clinik, desks, patientIds, practitionerIds } = await startDesks(kind);
  const practitionerId = any(practitionerIds, 0);
  const hours = { availableStartTime: "08:00", availableEndTime: "09:00" };
  await clinik.practitionerRoles.create({ practitionerId, role: "doctor", availableTime: [hours] });
  await expect.poll(async () => (await clinik.practitionerRoles.search()).data.total).toBe(1);
  const roles = createClinicRoles(clinik);
  const ledger = withAlternatives(any(desks, 0), {
    roles,
    blocks: createScheduleBlocks(clinik, timeZone, roles),
    records: createClinicRecords({ client: clinik, timeZone }),
    ledger: any(desks, 0),
    timeZone,
    now: () => new Date(at("06:00")),
  });
  const asked = booking({ patientId: any(patientIds, 0), practitionerId });
  const book = (override?: { reason: string }) =>
    told(
      ledger.carryOut({ key: randomUUID(), staffId: "admin", asked, override }, () => ({
        action: "book",
        booking: asked,
      })),
    );
  expect(await book()).toBe("time-taken");
  expect(await book({ reason: "Nobody else can" })).toBe("booked");
});
