import { once } from "node:events";
import { createConnection } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { startClinic } from "#testing/start-clinic.ts";
import { waitUntil } from "#testing/wait.ts";

/** The beginning of a request that says how long it is, and of one that comes in pieces. */
const beginnings = ["Content-Length: 1000\r\n\r\n{", 'Transfer-Encoding: chunked\r\n\r\n4\r\n{"a"\r\n'];

const count = (lines: string[]) => lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);

const routes = ["/api/session", "/api/webhooks/clinikapi"];

it("whoever goes away in the middle of a request has met no fault of ours", async () => {
  const clinic = await startClinic({ webhookSecret: "a secret of the test's" });
  onTestFinished(() => clinic.close());
  const { port } = new URL(clinic.url);
  for (const route of routes)
    for (const beginning of beginnings) {
      const socket = createConnection({ host: "127.0.0.1", port: Number(port) });
      const gone = once(socket, "close");
      const head = `POST ${route} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`;
      socket.end(head + beginning);
      socket.resume();
      await gone;
    }
  const posts = async () => {
    const lines = (await (await fetch(`${clinic.url}/metrics`)).text()).split("\n");
    return lines.filter((line) => line.startsWith('frontdesk_requests_total{method="POST"'));
  };
  const lines = await waitUntil(async () => {
    const found = await posts();
    return count(found) >= routes.length * beginnings.length && found;
  });
  expect(lines.filter((line) => !line.includes('status="400"'))).toEqual([]);
});
