import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { safeEnvironmentSchema } from "#bff/start/environment.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFile(join(root, file), "utf8");

it("README has every setting, with its default, and no other", async () => {
  const rows = [...(await read("README.md")).matchAll(/^\| `([A-Z_]+)` +\| (.*?) \|/gm)];
  const documented = new Map(rows.map(([, name = "", value = ""]) => [name, value.trim()]));
  expect([...documented.keys()].toSorted()).toEqual(Object.keys(safeEnvironmentSchema.shape).toSorted());

  const defaults = Object.entries(safeEnvironmentSchema.parse({}));
  const shown = defaults.map(([name]) => [name, documented.get(name)]);
  expect(shown).toEqual(defaults.map(([name, value]) => [name, String(value)]));
});

it.each(["README.md", "CONTRIBUTING.md", "docs/operating.md"])("every command of %s exists", async (file) => {
  const { scripts } = JSON.parse(await read("package.json")) as { scripts: Record<string, string> };
  const commands = [...(await read(file)).matchAll(/npm (?:run )?([a-z0-9:-]+)/g)].map(
    ([, name = ""]) => name,
  );
  expect(commands.filter((name) => !["ci", "audit"].includes(name) && !(name in scripts))).toEqual([]);
});

const isThere = (path: string) => [path, `src/${path}`].some((one) => existsSync(join(root, one)));

it("every file that the page of threats names is there", async () => {
  const named = [...(await read("docs/threats.md")).matchAll(/`([\w./-]+\.(?:tsx?|js))`/g)].map(
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

it("a proxy that is set up as operating.md shows writes down no query of an address", async () => {
  const text = await read("docs/operating.md");
  const formats = Array.from(text.matchAll(/^log_format (\w+) (.*)$/gm));
  const used = Array.from(text.matchAll(/^ *access_log \S+ (\w+);$/gm), ([, name]) => name);
  expect(used.length).toBeGreaterThan(0);
  expect(formats.map(([, name]) => name)).toEqual(expect.arrayContaining(used));
  // All of nginx's words for an address that have its query in them.
  const queries = /\$(request|request_uri|args|arg_\w+|query_string|http_referer)\b/;
  expect(formats.filter(([, , format = ""]) => queries.test(format))).toEqual([]);
  // Caddy writes nothing down unless it is told to.
  expect(text).not.toMatch(/^ +log( |$)/m);
});

it("no browser translates the page by itself, since it would translate names", async () => {
  const page = await read("index.html");
  expect(page).toMatch(/<html [^>]*translate="no"/);
  expect(page).toContain('<meta name="google" content="notranslate" />');
});

it("every row of the page of threats names a test", async () => {
  const [table = ""] = (await read("docs/threats.md")).split("\n## ");
  const rows = table.split("\n").filter((line) => line.startsWith("| ") && !/^\| (who +\||-)/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => !/\.(test|spec)\.ts`[^|]*\|$/.test(row))).toEqual([]);
});

it("who asks where something is, is told one place, and it is there", async () => {
  const [, answers = ""] = /^Where is …\n\n([\s\S]*?)\n\n/m.exec(await read("CONTRIBUTING.md")) ?? [];
  const rows = answers.split("\n").slice(2);
  expect(rows).toHaveLength(12);
  const places = rows.map((row) =>
    Array.from(row.matchAll(/`((?:src|bench)\/[^`]*)`/g), ([, path = ""]) => path),
  );
  expect(places.filter((paths) => paths.length !== 1 || !isThere(paths[0] ?? ""))).toEqual([]);
});
