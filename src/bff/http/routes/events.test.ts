import { Hono } from "hono";
import { describe, expect, it, onTestFinished } from "vitest";
import { mostStreamsOfAccount } from "#bff/http/events/event-streams.ts";
import { createNewPatients } from "#bff/registering/new-patients.ts";
import { hearEvents } from "#testing/hear-events.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";
import { waitUntil } from "#testing/wait.ts";
import { eventRoutes } from "./events.ts";

async function openClinic() {
  const clinic = await startClinic({ patients: 0 });
  onTestFinished(() => clinic.close());
  const streams = async () => {
    const text = await (await fetch(`${clinic.url}/metrics`)).text();
    return Number(/^frontdesk_event_streams (\d+)$/m.exec(text)?.[1]);
  };
  return { url: clinic.url, streams };
}

const nothing = () => () => undefined;

describe("a screen that listens for what other desks do", () => {
  it("leaves no stream behind when it asks for the headers alone, however often", async () => {
    const { url, streams } = await openClinic();
    for (let times = 0; times < 20; times += 1) {
      const response = await deskFetch(`${url}/api/events`, { method: "HEAD" });
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    }
    expect(await streams()).toBe(0);
    await hearEvents(url);
    expect(await streams()).toBe(1);
  });

  it("is refused for a while when its account has as many streams as it may, and others are not", async () => {
    const { url, streams } = await openClinic();
    for (let times = 0; times < mostStreamsOfAccount; times += 1) await hearEvents(url);
    const refused = await deskFetch(`${url}/api/events`);
    expect([refused.status, Number(refused.headers.get("retry-after"))]).toEqual([429, 60]);
    expect(await streams()).toBe(mostStreamsOfAccount);
    const leaving = new AbortController();
    const other = await deskFetch(`${url}/api/events`, { signal: leaving.signal }, demo.clinician);
    expect(other.status).toBe(200);
    leaving.abort();
    await waitUntil(async () => (await streams()) === mostStreamsOfAccount);
  });

  it("is let go when it does not read what it is sent, and costs nothing from then on", async () => {
    const newPatients = createNewPatients();
    let open = 0;
    let isDestroyed = false;
    const closing = new AbortController();
    const routes = eventRoutes({
      changes: { subscribe: nothing },
      holds: { subscribe: nothing },
      newPatients,
      closing: closing.signal,
      listening: (change) => {
        open += change;
      },
      signIn: { read: async () => ({}) as never },
      sessionEnds: { subscribe: nothing },
    });
    const app = new Hono<{ Variables: { staff: { id: string } } }>()
      .use((c, next) => {
        c.set("staff", { id: "reception" });
        return next();
      })
      .route("/", routes as unknown as Hono);
    const response = await app.request(
      "/api/events",
      {},
      { outgoing: { destroy: () => (isDestroyed = true) } },
    );
    expect([response.status, open]).toEqual([200, 1]);
    for (let events = 0; events < 99; events += 1) newPatients.tell();
    expect(isDestroyed).toBe(false);
    for (let events = 0; events < 5; events += 1) newPatients.tell();
    expect(isDestroyed).toBe(true);
    closing.abort();
    await waitUntil(() => open === 0);
  });
});
