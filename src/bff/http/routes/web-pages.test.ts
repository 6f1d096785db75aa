import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webPages } from "./web-pages.ts";

let parent: string;
let pages: ReturnType<typeof webPages>;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "frontdesk-pages-"));
  const root = join(parent, "web");
  await mkdir(join(root, "assets"), { recursive: true });
  await writeFile(join(parent, "secret.txt"), "secret");
  await writeFile(join(root, "index.html"), "<!doctype html><title>Frontdesk</title>");
  await mkdir(join(root, ".vite"));
  await writeFile(join(root, ".vite/manifest.json"), "{}");
  await writeFile(join(root, "favicon.svg"), "<svg/>");
  await writeFile(join(root, "assets/index-a1b2.js"), "export {};");
  pages = webPages(root);
});
afterAll(() => rm(parent, { recursive: true }));

const facts = async (path: string, init?: RequestInit) => {
  const { status, headers } = await pages.request(path, init);
  return [status, headers.get("content-type"), headers.get("cache-control")];
};

describe("the built pages", () => {
  it.each(["/", "/appointments/new", "/patients/pt_1", "/index.html"])(
    "answer %s with the application",
    async (path) => {
      expect(await facts(path)).toEqual([200, expect.stringMatching(/^text\/html/), "no-cache"]);
      expect(await (await pages.request(path)).text()).toContain("Frontdesk");
    },
  );

  it("are kept forever where the name has a digest, and asked for again where not", async () => {
    expect(await facts("/assets/index-a1b2.js")).toEqual([
      200,
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ]);
    expect(await facts("/favicon.svg")).toEqual([200, expect.stringMatching(/^image\/svg/), "no-cache"]);
  });

  it("are not found when a release has replaced them, rather than answered with HTML", async () => {
    expect((await pages.request("/assets/index-old.js")).status).toBe(404);
  });

  it("keep to themselves what the build wrote down for itself", async () => {
    expect((await pages.request("/.vite/manifest.json")).status).toBe(404);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%5c..%5c..%5csecret.txt",
    "/%00",
  ])("let nobody out of their folder by %s", async (path) => {
    const response = await pages.request(`http://127.0.0.1${path}`);
    expect(await response.text()).not.toBe("secret");
    expect(response.status).toBeLessThan(500);
  });

  it("answer HEAD too, and no writes", async () => {
    expect((await facts("/", { method: "HEAD" }))[0]).toBe(200);
    expect((await facts("/", { method: "POST" }))[0]).toBe(404);
  });
});
