import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { findIntent } from "#bff/once/intent-table.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import {
  failRegistration,
  openRegistration,
  registrationTable,
  settleRegistration,
} from "./registration-intent.ts";

describe.each(databaseKinds)("a key under which registering failed, on %s", (kind) => {
  it("is for what is typed now, and a replica that stood still since then neither ends it nor answers for it", async () => {
    const database = await emptyDatabase(kind);
    onTestFinished(() => database.close());
    await migrateFrontdesk(database);
    const desk = { database, auditKey: createAuditKey("a secret of the test's") };
    const key = randomUUID();
    const ask = async (typed: number) => {
      const opened = await openRegistration(database, {
        key,
        staffId: "reception",
        origin: {},
        requestHash: new Uint8Array([typed]),
        sealedBody: new Uint8Array([typed]),
        knownIds: [],
        leaseMs: 10_000,
        absenceMs: 10_000,
      });
      if (!opened) throw new Error("The key is in use.");
      return opened;
    };
    const before = await ask(1);
    await failRegistration(desk, before, { code: "upstream-refused" });
    const now = await ask(2);

    await failRegistration(desk, before, { code: "upstream-unavailable" });
    expect(await settleRegistration(desk, before, "pt_of_before")).toBe(false);
    expect(await findIntent(database, registrationTable, key)).toMatchObject({ state: "open" });
    expect(await settleRegistration(desk, now, "pt_of_now")).toBe(true);
    expect(await findIntent(database, registrationTable, key)).toMatchObject({
      state: "done",
      registeredId: "pt_of_now",
    });
  });
});
