import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { refusalOf } from "#bff/problems/refusal-of.ts";
import { refuseOtherHosts } from "./refuse-other-hosts.ts";
import { refuseOtherSites } from "./refuse-other-sites.ts";

const app = new Hono()
  .use(refuseOtherHosts("https://desk.clinic.test"), refuseOtherSites)
  .all("/api/appointments", (c) => c.text("let in"))
  .onError((error, c) => c.text(refusalOf(error).code, 403));

const answer = async (method: string, headers: Record<string, string>) => {
  const request = new Request("http://127.0.0.1:3000/api/appointments", { method });
  const response = await app.request(request, { headers: { host: "127.0.0.1:3000", ...headers } });
  return response.text();
};

describe("a write", () => {
  it.each<[string, Record<string, string>]>([
    ["our own page", { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" }],
    ["our own page, in a browser without Sec-Fetch-Site", { origin: "http://127.0.0.1:3000" }],
    [
      "our own page by another name of this machine",
      { host: "localhost:5173", "sec-fetch-site": "same-origin" },
    ],
    ["a program", {}],
    [
      "our own page where browsers find it",
      { host: "desk.clinic.test", "sec-fetch-site": "same-origin", origin: "https://desk.clinic.test" },
    ],
    [
      "our own page where an old browser finds it",
      { host: "desk.clinic.test", origin: "https://desk.clinic.test" },
    ],
  ])("from %s is let in", async (_, headers) => {
    expect(await answer("POST", headers)).toBe("let in");
  });

  it.each<[string, Record<string, string>]>([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.test" }],
    ["another port of this machine", { "sec-fetch-site": "same-site", origin: "http://127.0.0.1:4010" }],
    ["a link or the address bar", { "sec-fetch-site": "none" }],
    ["another site, in a browser without Sec-Fetch-Site", { origin: "https://evil.test" }],
    ["another port, in a browser without Sec-Fetch-Site", { origin: "http://127.0.0.1:4010" }],
    ["a sandboxed frame", { origin: "null" }],
    ["a neighbour of our public address", { host: "desk.clinic.test", origin: "https://www.clinic.test" }],
  ])("from %s is refused", async (_, headers) => {
    for (const method of ["POST", "PATCH", "DELETE"])
      expect(await answer(method, headers)).toBe("cross-site");
  });
});

describe("a read", () => {
  it("from the address bar is let in", async () => {
    expect(await answer("GET", { "sec-fetch-site": "none" })).toBe("let in");
  });

  it("from another site is refused", async () => {
    expect(await answer("GET", { "sec-fetch-site": "cross-site" })).toBe("cross-site");
  });
});
