import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { addStaff } from "#bff/staff/staff-accounts.ts";
import { FolderInUseError } from "#lib/database/folder-lock.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { readPgliteTemplate } from "#testing/pglite-template.ts";
import { restoreBackup, saveBackup } from "./backup.ts";

async function openFolder() {
  const parent = await mkdtemp(join(tmpdir(), "frontdesk-backup-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return { parent, folder: join(parent, "data"), file: join(parent, "monday.tar.gz") };
}

const noor = { email: "noor@clinic.example", name: "Noor", role: "admin" } as const;

it("what is saved is there after it is restored, and what was there before stays beside it", async () => {
  const { parent, folder, file } = await openFolder();
  const database = await openPglite(folder, await readPgliteTemplate());
  await migrateFrontdesk(database);
  await addStaff(database, noor, { password: "a long first password" });
  await expect(saveBackup({ folder, file, replace: false })).rejects.toThrow(FolderInUseError);
  await database.close();
  await saveBackup({ folder, file, replace: false });
  await expect(saveBackup({ folder, file, replace: false })).rejects.toThrow("--replace");
  expect(await readdir(parent)).toEqual(["data", "monday.tar.gz"]);

  await expect(restoreBackup({ folder, file, replace: false })).rejects.toThrow("--replace");
  const other = await openPglite(folder);
  await other.query("delete from frontdesk.staff");
  await expect(restoreBackup({ folder, file, replace: true })).rejects.toThrow(FolderInUseError);
  await other.close();
  const { aside = "" } = await restoreBackup({ folder, file, replace: true });
  expect(await readdir(aside)).toContain("PG_VERSION");
  const restored = await openPglite(folder);
  expect(await restored.query("select email from frontdesk.staff")).toEqual([{ email: noor.email }]);
  await restored.close();
});

it("a file that is no back-up, or is none any more, changes nothing", async () => {
  const { parent, folder, file } = await openFolder();
  await writeFile(file, "not a back-up");
  await expect(restoreBackup({ folder, file, replace: true })).rejects.toThrow("no back-up");
  await expect(restoreBackup({ folder, file: `${file}.x`, replace: true })).rejects.toThrow(
    "There is no file",
  );
  await expect(saveBackup({ folder, file, replace: true })).rejects.toThrow("There is no data folder");
  expect(await readdir(parent)).toEqual(["monday.tar.gz"]);
});
