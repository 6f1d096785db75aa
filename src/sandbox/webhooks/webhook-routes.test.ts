import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { waitFor } from "#testing/wait.ts";
import { type SandboxSettings, startSandbox } from "../start-sandbox.ts";

describe.each(databaseKinds)("a sandbox with webhooks on %s", (kind) => {
  let database: Database;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let receiver: Server;
  let heard: string[];
  let url: string;

  const start = (settings: Partial<SandboxSettings> = {}) =>
    startSandbox({
      database,
      searchLagMs: 0,
      rateLimit: 1000,
      patients: 0,
      control: true,
      port: 0,
      ...settings,
    });

  beforeEach(async () => {
    heard = [];
    receiver = createServer((request, response) => {
      heard.push(String(request.headers["x-clinik-event"]));
      request.resume();
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    database = await emptyDatabase(kind);
    sandbox = await start();
  });
  afterEach(async () => {
    await sandbox.close();
    receiver.closeAllConnections();
    receiver.close();
    await database.close();
  });

  async function call(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const response = await fetch(sandbox.url + path, {
      method,
      headers: { "x-api-key": "clk_test_sandbox", "content-type": "application/json", ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
  }

  it("tells a registered address of every write of its tenant, whichever way it was made", async () => {
    const registered = await call("POST", "/sandbox/webhooks", { url, secret: "whsec_1" });
    expect(registered).toMatchObject({ status: 201, body: { url, tenantId: "clinic" } });
    expect(registered.body).not.toHaveProperty("secret");

    const patient = { firstName: "Jane", lastName: "Doe" };
    const { data } = (await call("POST", "/v1/patients", patient)).body as { data: { id: string } };
    await call("PATCH", `/v1/patients/${data.id}`, { gender: "female" });
    await call("POST", "/v1/patients", patient, { "x-api-key": "clk_test_other" });
    await call("DELETE", `/v1/fhir/Patient/${data.id}`);
    const expected = ["patient.created", "patient.deleted", "patient.updated"];
    await waitFor(() => expect(heard.toSorted((a, b) => a.localeCompare(b))).toEqual(expected));
  });

  it("lists addresses without their secrets, and forgets one that is removed", async () => {
    const { body } = await call("POST", "/sandbox/webhooks", { url, secret: "whsec_1" });
    const listed = await fetch(`${sandbox.url}/sandbox/webhooks`);
    expect(await listed.json()).toEqual([{ id: body.id, tenantId: "clinic", url, waiting: 0, givenUp: 0 }]);
    expect((await call("DELETE", `/sandbox/webhooks/${String(body.id)}`)).status).toBe(204);
    expect((await call("DELETE", `/sandbox/webhooks/${String(body.id)}`)).status).toBe(404);
  });

  it.each([
    ["no address", { secret: "s" }],
    ["an address that is none", { url: "nowhere", secret: "s" }],
    ["an address of another kind", { url: "file:///etc/passwd", secret: "s" }],
    ["no secret", { url: "http://127.0.0.1:1/" }],
  ])("refuses a registration with %s", async (_, registration) => {
    expect((await call("POST", "/sandbox/webhooks", registration)).status).toBe(422);
  });

  it("is not told where to deliver by a page in a browser, nor without its control routes", async () => {
    const registration = { url, secret: "s" };
    const origin = { origin: "https://elsewhere.test" };
    expect((await call("POST", "/sandbox/webhooks", registration, origin)).status).toBe(404);
    await sandbox.close();
    sandbox = await start({ control: false });
    expect((await call("POST", "/sandbox/webhooks", registration)).status).toBe(404);
  });

  it("has the addresses of its settings from the start and after a reset", async () => {
    await sandbox.close();
    sandbox = await start({ webhooks: [{ tenantId: "clinic", url, secret: "s" }] });
    await call("POST", "/sandbox/webhooks", { url: `${url}other`, secret: "s" });
    expect((await call("POST", "/sandbox/reset")).status).toBe(204);
    const listed = await fetch(`${sandbox.url}/sandbox/webhooks`);
    expect(await listed.json()).toMatchObject([{ url }]);
  });
});
