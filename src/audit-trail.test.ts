import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { recordAudit } from "#bff/audit/record-audit.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { emptyPostgresUrl } from "#testing/databases.ts";
import { runProgram } from "#testing/run-program.ts";

const program = join(import.meta.dirname, "audit-trail.ts");
const secret = "a secret of thirty-two characters or more";

it("npm run audit-trail proves the audit, and names the first line that is not as it was written", async () => {
  const url = await emptyPostgresUrl();
  const run = (...args: string[]) =>
    runProgram(program, args, { settings: { DATABASE_URL: url, AUTH_SECRET: secret } });
  expect(await run("verify")).toMatchObject({ code: 0, text: expect.stringContaining("Proved: 0.") });
  const database = openPostgres(url);
  onTestFinished(() => database.close());
  const key = createAuditKey(secret);
  for (const staffId of ["ada", "ben", "cleo"])
    await recordAudit(database, key, { action: "sign-in", staffId });
  const { code, text } = await run("verify");
  expect(code).toBe(0);
  const noted = text.match(/note elsewhere: (3:[0-9a-f]{64})/)?.[1] ?? "";
  expect(await run("verify", "--head", noted)).toMatchObject({ code: 0 });
  expect(
    await run(
      "verify",
      "--head",
      noted.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
    ),
  ).toEqual({
    code: 1,
    text: expect.stringContaining("Place 3, line 3, is not as it was written."),
  });
  await database.query("alter table frontdesk.audit disable trigger user");
  await database.query("update frontdesk.audit set staff_id = 'dora' where id = 2");
  expect(await run("verify")).toEqual({
    code: 1,
    text: expect.stringContaining("Place 2, line 2, is not as it was written."),
  });
  expect(await run("look")).toMatchObject({ code: 1, text: expect.stringContaining("How to use it") });
});
