import { expect, it, onTestFinished } from "vitest";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { openHolds } from "#bff/times/holds/holds.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { holdRoutes } from "./holds.ts";

it("another desk hears who is booking, and the database does not", async () => {
  const database = await emptyDatabase("pglite");
  onTestFinished(() => database.close());
  await migrateFrontdesk(database);
  const holds = await openHolds(database);
  const app = holdRoutes({
    holds,
    visitYears: { back: 50, ahead: 50 },
    staff: {
      of: () => ({ id: "staff-1", name: "Ana", email: "ana@clinic.test", role: "receptionist" }),
      namesOf: async () => ({ "staff-1": "Ana" }),
    },
  });
  const times = { start: "2031-05-05T14:00:00Z", end: "2031-05-05T14:30:00Z" };
  await app.request("/api/holds", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: crypto.randomUUID(), patientId: "pt_1", ...times }),
  });
  const answer = await app.request("/api/holds?from=2031-05-05T00:00:00Z&to=2031-05-06T00:00:00Z");
  expect(await answer.json()).toMatchObject({ holds: [{ holder: "Ana", patientId: "pt_1" }] });
  expect(JSON.stringify(await database.query("select * from frontdesk.hold"))).not.toContain("Ana");
  await holds.close();
});
