import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { hearEvents } from "#testing/hear-events.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { type ClinicOptions, startClinic } from "#testing/start-clinic.ts";

async function openClinic(options: ClinicOptions = {}) {
  const clinic = await startClinic({ patients: 0, ...options });
  onTestFinished(() => clinic.close());
  const ask = (headers: Record<string, string> = {}) => fetch(`${clinic.url}/metrics`, { headers });
  return { clinic, ask };
}

describe("whoever watches over the server", () => {
  it("reads how often what was asked, how long it took, who listens and what is left of the limit", async () => {
    const { clinic, ask } = await openClinic();
    await hearEvents(clinic.url);
    await deskFetch(`${clinic.url}/api/practitioners`);
    await deskFetch(`${clinic.url}/api/appointments`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: "{}",
    });
    await fetch(`${clinic.url}/api/made-up/${randomUUID()}`);
    const response = await ask();
    expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    const text = await response.text();
    for (const line of [
      'frontdesk_requests_total{method="GET",route="/api/practitioners",status="200"} 1',
      'frontdesk_request_seconds_count{method="GET",route="/api/practitioners"} 1',
      'frontdesk_bookings_total{outcome="invalid"} 1',
      "frontdesk_event_streams 1",
      "frontdesk_unsettled_bookings 0",
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/^frontdesk_upstream_remaining \d+$/m);
    expect(text).toMatch(/^frontdesk_upstream_calls_total [1-9]/m);
    expect(text).not.toContain("made-up");
    // Every line is one that Prometheus reads.
    const lines = text.trimEnd().split("\n");
    const odd = lines.filter((line) => !/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? -?[\d.e+-]+)$/.test(line));
    expect(odd).toEqual([]);
  });

  it("is a program of this machine that comes by no proxy", async () => {
    const { ask } = await openClinic({ publicUrl: "https://desk.clinic.test" });
    expect((await ask()).status).toBe(200);
    expect((await ask({ "x-forwarded-for": "127.0.0.1" })).status).toBe(404);
  });

  it("has the token where there is one, wherever they are", async () => {
    const token = "a-token-of-the-tests";
    const { ask } = await openClinic({ environment: { METRICS_TOKEN: token } });
    expect((await ask()).status).toBe(404);
    expect((await ask({ authorization: "Bearer another" })).status).toBe(404);
    expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(200);
  });
});

it("a server is ready when its database answers, and says whether the records do", async () => {
  const { clinic } = await openClinic();
  const response = await fetch(`${clinic.url}/readyz`);
  expect([response.status, await response.json()]).toEqual([200, { status: "ready", records: "reachable" }]);
});
