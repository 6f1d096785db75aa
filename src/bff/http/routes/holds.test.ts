import { expect, it, onTestFinished } from "vitest";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { openHolds } from "#bff/times/holds/holds.ts";
import type { HoldList } from "#contract/holds.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { holdRoutes } from "./holds.ts";

async function openHoldDesk() {
  const database = await emptyDatabase("pglite");
  onTestFinished(() => database.close());
  await migrateFrontdesk(database);
  const holds = await openHolds(database);
  onTestFinished(() => holds.close());
  const app = holdRoutes({
    holds,
    visitYears: { back: 50, ahead: 50 },
    staff: {
      of: () => ({ id: "staff-1", name: "Ana", email: "ana@clinic.test", role: "receptionist" }),
      namesOf: async () => ({ "staff-1": "Ana" }),
    },
  });
  const token = crypto.randomUUID();
  const times = { start: "2031-05-05T14:00:00Z", end: "2031-05-05T14:30:00Z" };
  await app.request("/api/holds", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, patientId: "pt_1", ...times }),
  });
  const held = async () => {
    const answer = await app.request("/api/holds?from=2031-05-05T00:00:00Z&to=2031-05-06T00:00:00Z");
    return ((await answer.json()) as HoldList).holds;
  };
  const end = (id: string) => app.request(`/api/holds/${id}`, { method: "DELETE" });
  return { database, token, held, end };
}

it("another desk hears who is booking, and the database does not", async () => {
  const { database, held } = await openHoldDesk();
  expect(await held()).toMatchObject([{ holder: "Ana", patientId: "pt_1" }]);
  expect(JSON.stringify(await database.query("select * from frontdesk.hold"))).not.toContain("Ana");
});

it("a hold is ended by whoever has its token, and not by what everybody calls it", async () => {
  const { token, held, end } = await openHoldDesk();
  const [hold] = await held();
  expect((await end(hold?.id ?? "")).status).toBe(204);
  expect(await held()).toHaveLength(1);
  expect((await end(token)).status).toBe(204);
  expect(await held()).toEqual([]);
});
