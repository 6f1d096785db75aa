import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askByName } from "#testing/ask-by-name.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";

let webRoot: string;
let here: Clinic;
let published: Clinic;

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), "frontdesk-hosts-"));
  await writeFile(join(webRoot, "index.html"), "<!doctype html><title>Frontdesk</title>");
  here = await startClinic({ patients: 0, webRoot });
  published = await startClinic({ patients: 0, webRoot, publicUrl: "https://desk.clinic.test" });
});
afterAll(async () => {
  await Promise.all([here.close(), published.close()]);
  await rm(webRoot, { recursive: true });
});

/** The status of each kind of answer: a page, the interface, what an identity provider sends to, and the metrics. */
async function statuses({ url }: Clinic, { host, ...headers }: { host: string }): Promise<number[]> {
  const paths = ["/", "/api/session", "/oidc/start", "/metrics"];
  const answers = await Promise.all(paths.map((path) => askByName(host, url + path, { headers })));
  return answers.map(({ status }) => status);
}

const proxied = { "x-forwarded-for": "203.0.113.9" };

describe("on this machine alone", () => {
  it.each(["127.0.0.1", "localhost:5173", "desk.localhost", "[::1]:3000"])("%s is let in", async (host) => {
    expect((await statuses(here, { host })).slice(0, 2)).toEqual([200, 200]);
  });

  it.each(["evil.test:3000", "127.0.0.1.evil.test", "desk.clinic.test"])(
    "%s, which was made to point here, gets no page either",
    async (host) => {
      expect(await statuses(here, { host })).toEqual([421, 421, 421, 404]);
    },
  );

  it.each(["127.0.0.1:x", "evil@localhost", "localhost/x", "local host"])("%s is no name", async (host) => {
    expect(await statuses(here, { host })).toEqual([400, 400, 400, 400]);
  });
});

describe("where browsers find it elsewhere", () => {
  it.each(["desk.clinic.test", "DESK.clinic.test", "desk.clinic.test:443"])("%s is let in", async (host) => {
    expect((await statuses(published, { host, ...proxied })).slice(0, 2)).toEqual([200, 200]);
  });

  it.each(["www.clinic.test", "desk.clinic.test:8443", "desk.clinic.test.evil.test"])(
    "%s gets nothing",
    async (host) => {
      expect(await statuses(published, { host, ...proxied })).toEqual([421, 421, 421, 404]);
    },
  );

  it.each(["127.0.0.1", "localhost:3000", "desk.localhost"])(
    "%s, asked for by a proxy, gets nothing, and by whoever sits at this machine is let in",
    async (host) => {
      expect(await statuses(published, { host, ...proxied })).toEqual([421, 421, 421, 404]);
      expect((await statuses(published, { host })).slice(0, 2)).toEqual([200, 200]);
    },
  );

  it("whoever only looks whether it lives needs no name", async () => {
    for (const path of ["/healthz", "/readyz"])
      expect((await askByName("10.0.0.7:3000", published.url + path)).status).toBe(200);
  });
});
