import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openAuditDesk } from "#testing/audit-desk.ts";
import { databaseKinds } from "#testing/databases.ts";
import { waitUntil } from "#testing/wait.ts";
import { createAuditKey } from "./audit-key.ts";
import { openAuditTrail } from "./audit-trail.ts";
import { recordAudit } from "./record-audit.ts";
import { BrokenChainError, isSealed, sealAudit } from "./seal-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

function unlessBroken(error: unknown) {
  if (!(error instanceof BrokenChainError)) throw error;
}

describe.each(databaseKinds)("the audit, on %s", (kind) => {
  it("is proved line by line, however many rounds sealed it", async () => {
    const { database, key, write } = await openAuditDesk(kind);
    expect(await verifyAudit(database, key)).toEqual({ verified: 0, foreign: 0, waiting: 0, link: "" });
    await write(3);
    expect(await verifyAudit(database, key)).toMatchObject({ verified: 0, waiting: 3 });
    await sealAudit(database, key);
    await write(2);
    const { sequence, link } = await sealAudit(database, key);
    expect(await verifyAudit(database, key)).toEqual({
      verified: 5,
      foreign: 0,
      waiting: 0,
      link: Buffer.from(link).toString("hex"),
    });
    expect(sequence).toBe(5);
  });

  it.each([
    "update frontdesk.audit set staff_id = 'somebody else'",
    "delete from frontdesk.audit",
    "truncate frontdesk.audit",
    "update frontdesk.audit_chain set link = ''",
    "delete from frontdesk.audit_chain",
    "truncate frontdesk.audit_chain",
    "delete from frontdesk.audit_head",
  ])("is only added to: %s is refused", async (statement) => {
    const { database, key, write } = await openAuditDesk(kind);
    await write(1);
    await sealAudit(database, key);
    await expect(database.query(statement)).rejects.toThrow("The audit is only added to.");
    expect(await verifyAudit(database, key)).toMatchObject({ verified: 1 });
  });

  it.each<[string, string[], object]>([
    [
      "a line that was changed",
      ["update frontdesk.audit set staff_id = 'somebody else' where id = 3"],
      { kind: "changed", sequence: 3, auditId: 3 },
    ],
    [
      "what an appointment is said to have been",
      [`update frontdesk.audit set details = '{"is": {"status": "noshow"}}' where id = 2`],
      { kind: "changed", sequence: 2, auditId: 2 },
    ],
    [
      "a time that was changed",
      ["update frontdesk.audit set at = at - interval '1 microsecond' where id = 5"],
      { kind: "changed", sequence: 5, auditId: 5 },
    ],
    [
      "a line that was removed",
      ["delete from frontdesk.audit where id = 4"],
      { kind: "removed", sequence: 4, auditId: 4 },
    ],
    [
      "a line that was removed with its place",
      ["delete from frontdesk.audit where id = 4", "delete from frontdesk.audit_chain where audit_id = 4"],
      { kind: "unlinked", sequence: 4 },
    ],
    [
      "places that were closed up over it",
      [
        "delete from frontdesk.audit where id = 4",
        "delete from frontdesk.audit_chain where audit_id = 4",
        "update frontdesk.audit_chain set sequence = sequence - 1 where sequence > 4",
      ],
      { kind: "changed", sequence: 4, auditId: 5 },
    ],
    [
      "an end that was cut off",
      ["delete from frontdesk.audit where id > 4", "delete from frontdesk.audit_chain where sequence > 4"],
      { kind: "cut-off", sequence: 5 },
    ],
    [
      "a head that was put back to where the end was cut off",
      [
        "delete from frontdesk.audit where id > 4",
        "delete from frontdesk.audit_chain where sequence > 4",
        "update frontdesk.audit_head set sequence = 4, link = (select link from frontdesk.audit_chain where sequence = 4)",
      ],
      { kind: "head" },
    ],
    ["a head that was taken away", ["delete from frontdesk.audit_head"], { kind: "head" }],
    [
      "two lines that were swapped",
      [
        `update frontdesk.audit_chain set audit_id = case sequence when 2 then -3 else -2 end where sequence in (2, 3)`,
        `update frontdesk.audit_chain set audit_id = -audit_id where audit_id < 0`,
      ],
      { kind: "changed", sequence: 2, auditId: 3 },
    ],
    [
      "a line that Frontdesk did not write",
      ["insert into frontdesk.audit (staff_id, action) values ('reception', 'cancel')"],
      { kind: "inserted" },
    ],
    [
      "a line that was made to look like another",
      [
        `insert into frontdesk.audit (staff_id, action, appointment_id, stamp)
         select staff_id, action, 'appt_99', stamp || '\\x00' from frontdesk.audit where id = 1`,
      ],
      { kind: "inserted" },
    ],
  ])("shows %s", async (_, statements, fault) => {
    const { database, key, write, tamper } = await openAuditDesk(kind);
    await write(6);
    await sealAudit(database, key);
    expect((await verifyAudit(database, key)).fault).toBeUndefined();
    await tamper(...statements);
    expect((await verifyAudit(database, key)).fault).toMatchObject(fault);
    // Sealing goes on, or stops; either way it does not cover anything up.
    await sealAudit(database, key).catch(unlessBroken);
    expect((await verifyAudit(database, key)).fault).toMatchObject(fault);
  });

  it("cannot tell by itself that all of it was put back to an earlier state, and can by a noted place", async () => {
    const { database, key, write, tamper } = await openAuditDesk(kind);
    await write(4);
    await sealAudit(database, key);
    await database.query("create table earlier_head as select * from frontdesk.audit_head");
    await write(2);
    const { sequence, link } = await sealAudit(database, key);
    const noted = { sequence, link: Buffer.from(link).toString("hex") };
    expect((await verifyAudit(database, key, noted)).fault).toBeUndefined();
    await tamper(
      "delete from frontdesk.audit where id > 4",
      "delete from frontdesk.audit_chain where sequence > 4",
      "delete from frontdesk.audit_head",
      "insert into frontdesk.audit_head select * from earlier_head",
      "drop table earlier_head",
    );
    expect(await verifyAudit(database, key)).toMatchObject({ verified: 4 });
    expect((await verifyAudit(database, key)).fault).toBeUndefined();
    expect((await verifyAudit(database, key, noted)).fault).toEqual({ kind: "cut-off", sequence: 5 });
  });

  it("is sealed once by replicas that do it at once, while lines are written", async () => {
    const { database, key, write } = await openAuditDesk(kind);
    const writing = Promise.all([write(40), write(40), write(40)]);
    await Promise.all(Array.from({ length: 6 }, () => sealAudit(database, key)));
    await writing;
    await Promise.all(Array.from({ length: 6 }, () => sealAudit(database, key)));
    expect(await verifyAudit(database, key)).toMatchObject({ verified: 120, waiting: 0 });
    expect((await verifyAudit(database, key)).fault).toBeUndefined();
  });

  it("has what a transaction wrote that came to nothing in no place", async () => {
    const { database, key, write } = await openAuditDesk(kind);
    await write(1);
    const booking = database.transaction(async (transaction) => {
      await recordAudit(transaction, key, { action: "book", intentKey: randomUUID() });
      throw new Error("The time is taken.");
    });
    await expect(booking).rejects.toThrow("taken");
    await write(1);
    await sealAudit(database, key);
    expect(await verifyAudit(database, key)).toMatchObject({ verified: 2, waiting: 0 });
  });

  it("is sealed by the next server when one dies before it has", async () => {
    const { database, key, write } = await openAuditDesk(kind);
    await write(3);
    const trail = openAuditTrail({
      database,
      key,
      roundMs: 5,
      onError: (error) => expect.fail(String(error)),
    });
    await waitUntil(() => isSealed(database), { interval: 20 });
    await write(1);
    await trail.close();
    expect(await verifyAudit(database, key)).toMatchObject({ verified: 4, waiting: 0 });
  });

  it("is proved by each secret for its own part after the secret was changed", async () => {
    const { database, key, write } = await openAuditDesk(kind);
    await write(2);
    await sealAudit(database, key);
    const next = createAuditKey("another secret of the test's");
    await recordAudit(database, next, { action: "sign-in", staffId: "admin" });
    await sealAudit(database, next);
    expect(await verifyAudit(database, next)).toMatchObject({ verified: 1, foreign: 2 });
    expect(await verifyAudit(database, key)).toMatchObject({ verified: 2, foreign: 1 });
  });
});
