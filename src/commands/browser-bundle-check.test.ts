import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { browserBundleCheck, weightFile } from "./browser-bundle-check.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "frontdesk-bundle-"));
});

afterEach(() => rm(root, { recursive: true }));

/** Builds a page that runs `src/main.js`, next to the other files given, with at most `maximumScriptBytes`. */
async function buildPage(files: Record<string, string>, maximumScriptBytes = 100_000) {
  const all = { "index.html": '<script type="module" src="/src/main.js"></script>', ...files };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  await build({
    root,
    configFile: false,
    logLevel: "silent",
    build: { modulePreload: false },
    plugins: [browserBundleCheck({ maximumScriptBytes })],
  });
}

// Text that gzip cannot make much smaller.
const bulk = (pieces: number) =>
  Array.from({ length: pieces }, (_, piece) => createHash("sha512").update(`${piece}`).digest("hex")).join(
    "",
  );

it("a light page without secrets is built", async () => {
  await expect(buildPage({ "src/main.js": 'document.title = "Clinic";' })).resolves.toBeUndefined();
});

it("a page whose first scripts are too heavy is not built", async () => {
  await expect(buildPage({ "src/main.js": 'document.title = "Clinic";' }, 20)).rejects.toThrow(
    /weigh 0\.\d kB after gzip; at most 0\.0 are allowed/,
  );
});

it("what each package and each folder weighs is written down, and adds up", async () => {
  await buildPage({
    "src/main.js":
      'import { heavy } from "heavy"; import { light } from "./ui/light.js"; console.log(heavy, light);',
    "src/ui/light.js": `export const light = "${bulk(4)}";`,
    "node_modules/heavy/index.js": `export const heavy = "${bulk(40)}";`,
    "node_modules/heavy/package.json": '{ "name": "heavy", "main": "index.js" }',
  });
  const [whole, ...parts] = (await readFile(join(root, "dist", weightFile), "utf8")).trim().split("\n");
  expect(parts.map((line) => line.split("kB")[1]?.trim())).toEqual(["heavy", "src/ui", "the rest"]);
  const sum = parts.reduce((bytes, line) => bytes + Number.parseFloat(line), 0);
  expect(Math.abs(sum - Number.parseFloat(whole?.split("weigh ")[1] ?? ""))).toBeLessThan(0.3);
});

it("what is loaded on demand is not counted, what is imported at once is", async () => {
  const late = `export const text = \`${bulk(40)}\`;`;
  const files = { "src/late.js": late, "src/main.js": 'import("./late.js").then(console.log);' };
  await expect(buildPage(files, 1500)).resolves.toBeUndefined();
  const atOnce = { ...files, "src/main.js": 'import { text } from "./late.js"; console.log(text);' };
  await expect(buildPage(atOnce, 1500)).rejects.toThrow("weigh");
});

it("a page with a key in a script, a style or beside it is not built", async () => {
  await expect(buildPage({ "src/main.js": 'console.log("clk_live_abc123");' })).rejects.toThrow(
    "has a ClinikAPI key in it",
  );
  await expect(
    buildPage({
      "src/main.js": 'import "./look.css";',
      "src/look.css": 'body::after { content: "clk_test_abc123"; }',
    }),
  ).rejects.toThrow("has a ClinikAPI key in it");
});

it.each(["bff/claim.js", "lib/database/claim.js", "audit-trail.ts", "backup.ts"])(
  "a page with server code in it is not built: %s",
  async (file) => {
    await expect(
      buildPage({
        "src/main.js": `import { claim } from "./${file}"; console.log(claim);`,
        [`src/${file}`]: 'console.log("claimed"); export const claim = 1;',
      }),
    ).rejects.toThrow("has server code in it");
  },
);
