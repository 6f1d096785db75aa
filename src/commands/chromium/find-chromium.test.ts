import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { systemBrowsers } from "./system-browsers.ts";

let folder: string;
let pretender: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "frontdesk-browsers-"));
  pretender = join(folder, "chromium");
  await writeFile(pretender, "#!/bin/sh\nexit 0\n", { mode: 0o755 });
});

afterEach(() => rm(folder, { recursive: true }));

it("a program that is only called chromium is passed over for one that opens a page", async () => {
  const wrapper = join(folder, "google-chrome");
  await writeFile(wrapper, `#!/bin/sh\nexec "${await findChromium()}" "$@"\n`, { mode: 0o755 });
  const env = { PATH: folder };
  expect(await systemBrowsers("linux", env)).toEqual(expect.arrayContaining([pretender, wrapper]));
  expect(await findChromium(env)).not.toBe(pretender);
}, 600_000);

it("a file that cannot be run is no browser", async () => {
  await writeFile(join(folder, "google-chrome"), "not a program", { mode: 0o644 });
  expect(await systemBrowsers("linux", { PATH: folder })).not.toContain(join(folder, "google-chrome"));
});

it("a path given by hand is used or refused, never replaced by another", async () => {
  await expect(findChromium({ CHROMIUM_PATH: pretender })).rejects.toThrow(
    `CHROMIUM_PATH is ${pretender}, which does not start as a Chromium.`,
  );
});
