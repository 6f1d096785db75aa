import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sourceHash } from "./source-hash.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "frontdesk-hash-"));
  await mkdir(join(root, "src/ui"), { recursive: true });
  await writeFile(join(root, "src/ui/button.tsx"), "button");
  await writeFile(join(root, "index.html"), "page");
});

afterEach(() => rm(root, { recursive: true }));

it("a fresh clone's times of modification do not call for a build", async () => {
  const before = await sourceHash(root);
  await utimes(join(root, "index.html"), 1, 1);
  expect(await sourceHash(root)).toBe(before);
});

it("a changed, new or renamed source calls for a build", async () => {
  const seen = [await sourceHash(root)];
  await writeFile(join(root, "index.html"), "another page");
  seen.push(await sourceHash(root));
  await mkdir(join(root, "public"));
  await writeFile(join(root, "public/icon.svg"), "");
  seen.push(await sourceHash(root));
  await rm(join(root, "public/icon.svg"));
  await writeFile(join(root, "public/mark.svg"), "");
  seen.push(await sourceHash(root));
  expect(new Set(seen).size).toBe(4);
});

it("a changed test does not", async () => {
  const before = await sourceHash(root);
  await writeFile(join(root, "src/ui/button.test.tsx"), "it works");
  expect(await sourceHash(root)).toBe(before);
});
