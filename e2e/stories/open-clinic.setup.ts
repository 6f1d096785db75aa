import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { buildProject } from "#commands/build-project.ts";
import { spawnFrontdesk } from "#testing/frontdesk-process.ts";
import { openedClinic } from "../opened-clinic.ts";

test("a clinic opens for the first time", async () => {
  test.setTimeout(120_000);
  await (await buildProject(join(import.meta.dirname, "../.."))).web;
  await rm(openedClinic, { recursive: true, force: true });
  await mkdir(dirname(openedClinic), { recursive: true });
  const frontdesk = await spawnFrontdesk(openedClinic);
  expect((await fetch(frontdesk.url)).status).toBe(200);
  await frontdesk.stop();
});
