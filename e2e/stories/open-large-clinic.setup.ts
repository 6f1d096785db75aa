import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { sourceHash } from "#commands/source-hash.ts";
import { spawnSandbox } from "#testing/sandbox-process.ts";
import { largeClinic } from "../opened-clinic.ts";

/** What the records of a new clinic are made by. */
const sources = ["src/sandbox", "src/clinikapi", "src/lib/database", "package-lock.json"];

test("a clinic with 100,000 patients opens for the first time", async () => {
  test.setTimeout(600_000);
  const stamp = `${largeClinic}-made-from`;
  const hash = await sourceHash(join(import.meta.dirname, "../.."), sources);
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return;
  await mkdir(dirname(largeClinic), { recursive: true });
  await rm(stamp, { force: true });
  await rm(largeClinic, { recursive: true, force: true });
  const sandbox = await spawnSandbox({ FRONTDESK_DATA_DIR: largeClinic, SANDBOX_PATIENTS: "100000" });
  expect(await sandbox.end("SIGTERM")).toBe(0);
  await writeFile(stamp, hash);
});
