import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFaults, type Heard, hear, passiveRules } from "#testing/passive-rules.ts";
import { searchRequest } from "#testing/search-patients.ts";
import { setFault } from "#testing/set-fault.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";

let clinic: Clinic;
let cookie = "";
let webRoot = "";

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), "frontdesk-rules-"));
  await mkdir(join(webRoot, "assets"));
  await writeFile(
    join(webRoot, "index.html"),
    '<!doctype html><html lang="en"><head><title>Frontdesk</title><script src="/assets/index-a1.js"></script></head></html>',
  );
  await writeFile(join(webRoot, "assets/index-a1.js"), "export {};");
  await writeFile(join(webRoot, "assets/index-a1.css"), "p { color: red; }");
  await writeFile(join(webRoot, "icon.svg"), "<svg/>");
  clinic = await startClinic({ publicUrl: "https://desk.clinic.test", webRoot });
  cookie = await signIn(clinic.url);
}, 60_000);
afterAll(async () => {
  await clinic.close();
  await rm(webRoot, { recursive: true });
});

const json = { "content-type": "application/json" };
const post = (body: string, headers: Record<string, string> = json): RequestInit => ({
  method: "POST",
  headers: { "idempotency-key": randomUUID(), ...headers },
  body,
});
const span = "from=2031-05-05T00:00:00Z&to=2031-05-06T00:00:00Z";

/** Every kind of answer: where, what is sent, by who is signed in or by nobody, and its status. */
const kinds: [string, number, RequestInit?, "nobody"?][] = [
  ["/", 200],
  ["/book", 200],
  ["/nothing", 200],
  ["/assets/index-a1.js", 200],
  ["/assets/index-a1.css", 200],
  ["/icon.svg", 200],
  ["/assets/gone-a1.js", 404],
  ["/assets/index-a1.js.map", 404],
  ["/.vite/manifest.json", 404],
  ["/.git/config", 404],
  ["/", 404, { method: "POST" }],
  ["/healthz", 200],
  ["/readyz", 200],
  ["/metrics", 200],
  ["/metrics", 404, { headers: { "x-forwarded-for": "203.0.113.9" } }],
  ["/api/session", 200, {}, "nobody"],
  ["/api/session", 200],
  ["/api/session", 200, post(JSON.stringify(demo.admin)), "nobody"],
  ["/api/session", 401, post(JSON.stringify({ email: "x@y.test", password: "wrong" })), "nobody"],
  ["/api/session", 200, { method: "DELETE" }, "nobody"],
  ["/api/openapi.json", 200],
  ["/api/practitioners", 200],
  ["/api/practitioners", 401, {}, "nobody"],
  ["/api/patients/search", 200, searchRequest("ma")],
  [`/api/appointments?${span}`, 200],
  ["/api/appointments", 422],
  ["/api/appointments", 400, post("{")],
  ["/api/appointments", 400, post("{}", { ...json, "idempotency-key": "x" })],
  ["/api/appointments", 415, post("{}", { "content-type": "text/plain" })],
  ["/api/appointments", 413, post(" ".repeat(1_100_000))],
  ["/api/appointments/nobody", 404],
  ["/api/nothing", 404],
  ["/api/practitioners", 403, { headers: { "sec-fetch-site": "cross-site" } }],
  ["/api/webhooks/clinikapi", 401, post("{}")],
];

async function ask(path: string, init: RequestInit = {}, who?: "nobody"): Promise<Heard> {
  const headers = new Headers(init.headers);
  if (who !== "nobody") headers.set("cookie", cookie);
  return hear(clinic.url + path, await fetch(clinic.url + path, { ...init, headers }));
}

describe("whoever only listens finds nothing wrong", () => {
  it.each(kinds)("with %s, answered %i", async (path, status, init, who) => {
    const answer = await ask(path, init, who);
    expect(answer.status).toBe(status);
    expect(findFaults(answer, true)).toEqual([]);
  });

  it("with what is said when the clinic's records fail", async () => {
    await setFault(clinic.sandboxUrl, {
      mode: "fail-before",
      status: 500,
      path: "/v1/fhir/Patient",
      count: 1,
    });
    const answer = await ask("/api/patients/search", searchRequest("zz"));
    expect(answer.status).toBe(503);
    expect(findFaults(answer, true)).toEqual([]);
  });
});

/** An answer that has everything wrong with it, one after the other. */
const bad = (changes: {
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string;
  url?: string;
}) =>
  findFaults(
    {
      url: changes.url ?? "https://desk.clinic.test/api/session",
      status: 200,
      headers: new Headers({ "content-type": "text/html", ...changes.headers }),
      cookies: changes.cookies ?? [],
      body: changes.body ?? "x",
    },
    true,
  ).map((fault) => fault.split(/:|,/)[0]);

it("every rule finds what it looks for", () => {
  const found = new Set([
    ...bad({ cookies: ["a=b; Domain=clinic.test"], url: "https://desk.clinic.test/api/x?token=1" }),
    ...bad({
      url: "https://desk.clinic.test/page",
      headers: {
        "content-security-policy": "script-src 'unsafe-inline'",
        age: "1",
        server: "x",
        "x-debug-token": "x",
        "access-control-allow-origin": "*",
        "www-authenticate": "Basic",
      },
      body: `10.0.0.1 nginx/1.2 <script src="//x"></script><a href="http:"> TypeError: x <!-- TODO --> Index of /
        <style> 4111111111111111 1766000000 $argon2id$v=19$m sourceMappingURL target="_blank">`,
    }),
    ...bad({ headers: { "content-type": "" } }),
  ]);
  const names = Object.keys(passiveRules(true)).map((name) => name.split(/:|,/)[0]);
  expect(names.filter((name) => name && !found.has(name))).toEqual([]);
});
