import { Hono } from "hono";
import { expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

const publicUrl = "https://desk.clinic.test";

async function addressOf(remoteAddress: string | undefined, forwarded?: string, url?: string) {
  const app = new Hono().get("/", (c) => c.text(clientAddress(c, url) ?? "unknown"));
  const headers: Record<string, string> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const response = await app.request("/", { headers }, { incoming: { socket: { remoteAddress } } });
  return response.text();
}

type Text = string | undefined;

it.each<[Text, Text, Text, string]>([
  ["127.0.0.1", undefined, undefined, "127.0.0.1"],
  ["::ffff:192.0.2.7", undefined, undefined, "192.0.2.7"],
  ["2001:db8::7", undefined, publicUrl, "2001:db8::7"],
  // Without a proxy, whoever asks has written it.
  ["127.0.0.1", "203.0.113.9", undefined, "127.0.0.1"],
  ["192.0.2.7", "203.0.113.9", publicUrl, "192.0.2.7"],
  // Behind one, only what stands last is the proxy's.
  ["127.0.0.1", "203.0.113.9", publicUrl, "203.0.113.9"],
  ["::1", "10.1.1.1, 203.0.113.9", publicUrl, "203.0.113.9"],
  ["::ffff:127.0.0.1", "made up, 203.0.113.9:4711", publicUrl, "203.0.113.9"],
  ["127.0.0.1", "[2001:db8::7]:4711", publicUrl, "2001:db8::7"],
  ["127.0.0.1", "203.0.113.9, <script>", publicUrl, "127.0.0.1"],
  ["127.0.0.1", undefined, publicUrl, "127.0.0.1"],
  [undefined, "203.0.113.9", publicUrl, "unknown"],
])("socket %s, forwarded for %s, public address %s: the visitor is at %s", async (...row) => {
  const [socket, forwarded, url, expected] = row;
  expect(await addressOf(socket, forwarded, url)).toBe(expected);
});

it("a route that is tested without a server has no address, and no error", async () => {
  const app = new Hono().get("/", (c) => c.text(clientAddress(c, publicUrl) ?? "unknown"));
  expect(await (await app.request("/")).text()).toBe("unknown");
});
