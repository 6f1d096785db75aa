import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type Cruise = {
  modules: { source: string }[];
  summary: { violations: { from: string; rule: { name: string } }[] };
};

const root = join(import.meta.dirname, "../..");

/** Cruises `src` of a folder with the rules of the house. The tree itself is `npm run check:arrows`' to cruise. */
async function cruise(folder: string): Promise<Cruise> {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const given = ["src", "--config", ".dependency-cruiser.mjs", "--output-type", "json"];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...given], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Cruise;
}

const targets = {
  "src/app/router.ts": "export const router = 1;",
  "bench/bench.ts": "",
  "e2e/story.ts": "",
  "vite.config.ts": "",
  "src/app/hall/chair.ts": "export const chair = 1;",
  "src/app/room/bed.ts": "export const bed = 1;",
  "src/bff/key.ts": "export type Key = string; export const key = 1;",
  "src/client/ask.ts": "export const ask = 1;",
  "src/bff/start/begin.ts": "export const begin = 1;",
  "src/clinikapi/limits.ts": "export type Limit = number; export const limit = 1;",
  "src/contract/answer.ts": "export const answer = 1;",
  "src/domain/k.ts": 'import type { J } from "./j.ts";\nexport type K = J | 2;',
  "src/domain/rule.ts": "export const rule = 1;",
  "src/features/day/day.ts": "export const day = 1;",
  "src/lib/database/rows.ts": "export type Row = string;",
  "src/sandbox/ward.ts": "export const ward = 1;",
  "src/sdk/client.ts": "export const client = 1;",
  "src/testing/clock.ts": "export const clock = 1;",
  "src/texts/words.ts": "export const words = 1;",
  "src/ui/button.ts": "export const button = 1;",
};

const serverFolders = [
  "problems",
  "secrets",
  "schema",
  "audit",
  "records",
  "people",
  "once",
  "ledger",
  "registering",
  "contact",
  "times",
  "proposals",
  "zones",
  "staff",
  "http",
];

/** One broken arrow a line: the rule that has to notice, the file that breaks it, and what the file says. */
const plants: [rule: string, file: string, source: string][] = [
  ["arrow-lib", "src/lib/a.ts", 'import { rule } from "#domain/rule.ts";\nexport const a = rule;'],
  ["arrow-domain", "src/domain/a.ts", 'export { answer } from "#contract/answer.ts";'],
  ["arrow-ui", "src/ui/a.ts", 'export { rule } from "#domain/rule.ts";'],
  ["arrow-clinikapi", "src/clinikapi/a.ts", 'export { rule } from "#domain/rule.ts";'],
  ["arrow-contract", "src/contract/a.ts", 'export { button } from "#ui/button.ts";'],
  ["arrow-texts", "src/texts/a.ts", 'export { ask } from "#client/ask.ts";'],
  ["arrow-client", "src/client/a.ts", 'export { button } from "#ui/button.ts";'],
  ["arrow-features", "src/features/a/a.ts", 'export { limit } from "#clinikapi/limits.ts";'],
  ["arrow-app", "src/app/a.ts", 'export { limit } from "../clinikapi/limits.ts";'],
  ["arrow-sdk", "src/sdk/a.ts", 'export { rule } from "../domain/rule.ts";'],
  ["arrow-bff", "src/bff/a.ts", 'export { ward } from "#sandbox/ward.ts";'],
  ["server-speaks-to-browsers", "src/bff/e.ts", 'export { words } from "#texts/words.ts";'],
  ...serverFolders.map((folder): [string, string, string] => [
    `arrow-bff-${folder}`,
    `src/bff/${folder}/a.ts`,
    'export { begin } from "#bff/start/begin.ts";',
  ]),
  ["arrow-bff-folders", "src/bff/annex/a.ts", 'export { key } from "#bff/key.ts";'],
  ["server-speaks-to-browsers", "src/bff/start/a.ts", 'export { words } from "#texts/words.ts";'],
  [
    "server-speaks-to-browsers",
    "src/audit-trail.ts",
    'import { begin } from "#bff/start/a.ts";\nvoid begin;',
  ],
  ["arrow-sandbox", "src/sandbox/a.ts", 'export { client } from "#sdk/client.ts";'],
  ["arrow-commands", "src/commands/a.ts", 'export { key } from "#bff/key.ts";'],
  ["arrow-server", "src/backup.ts", 'import { router } from "#app/router.ts";\nvoid router;'],
  ["arrow-server", "src/server.ts", 'import { router } from "#app/router.ts";\nvoid router;'],
  ["arrow-main", "src/main.tsx", 'import { limit } from "#clinikapi/limits.ts";\nvoid limit;'],
  ["feature-imports-feature", "src/features/b/b.ts", 'export { day } from "#features/day/day.ts";'],
  [
    "sdk-takes-types-only",
    "src/sdk/b.ts",
    'import type { Limit } from "../clinikapi/limits.ts";\nimport { limit } from "../clinikapi/limits.ts";\nexport const b: Limit = limit;',
  ],
  [
    "browser-reaches-server",
    "src/features/c/c.ts",
    'import type { Key } from "#bff/key.ts";\nexport type C = Key;',
  ],
  [
    "browser-reaches-server",
    "src/domain/d.ts",
    'import type { Row } from "#lib/database/rows.ts";\nexport type D = Row;',
  ],
  [
    "browser-reaches-server",
    "src/ui/e.ts",
    'export const e = async () => (await import("#features/c/c.ts")) as unknown;',
  ],
  ["browser-needs-node", "src/ui/f.ts", 'export { join } from "node:path";'],
  ["browser-needs-server-package", "src/contract/g.ts", 'export { Hono } from "hono";'],
  ["only-tests-import-testing", "src/bff/h.ts", 'export { clock } from "#testing/clock.ts";'],
  ["product-needs-dev-dependency", "src/bff/i.ts", 'export { describe } from "vitest";'],
  ["cycle", "src/domain/j.ts", 'import type { K } from "./k.ts";\nexport type J = K | 1;'],
  ["orphan", "src/domain/l.ts", "export const l = 1;"],
  ["unresolved", "src/domain/m.ts", 'export { n } from "./nowhere.ts";'],
];

describe("the arrows between folders", () => {
  let folder: string;
  let planted: Cruise;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "frontdesk-arrows-"));
    for (const name of [
      ".dependency-cruiser.mjs",
      "package.json",
      "tsconfig.json",
      "src/commands/server-code.json",
    ])
      await cp(join(root, name), join(folder, name));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    const files = [...Object.entries(targets), ...plants.map(([, file, source]) => [file, source] as const)];
    for (const [file, source] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), source);
    }
    planted = await cruise(folder);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each(plants)("%s is noticed when %s breaks it", (rule, file) => {
    const noticed = planted.summary.violations.filter(({ from }) => from === file);
    expect(noticed.map((violation) => violation.rule.name)).toContain(rule);
  });

  it("folders that need each other are noticed, though none of their files do", async () => {
    await writeFile(join(folder, "src/app/hall/a.ts"), 'export { bed } from "#app/room/bed.ts";');
    await writeFile(join(folder, "src/app/room/a.ts"), 'export { chair } from "#app/hall/chair.ts";');
    const checked = promisify(execFile)(
      process.execPath,
      ["--import", "tsx", join(root, "src/commands/check-arrows.ts")],
      { cwd: folder },
    );
    await expect(checked).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining("src/app/hall/a.ts → src/app/room/bed.ts") as string,
    });
  });

  it("no rule goes unproved", async () => {
    const { default: config } = (await import(pathToFileURL(join(root, ".dependency-cruiser.mjs")).href)) as {
      default: { forbidden: { name: string }[] };
    };
    const proved = new Set(plants.map(([rule]) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([]);
  });
});
