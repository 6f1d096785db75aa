import { EventEmitter, once } from "node:events";
import { createConnection } from "node:net";
import { Hono } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import { expect, it } from "vitest";
import { listen } from "./listen.ts";

type Env = { Variables: RequestIdVariables };

it("a request under way is answered before the server closes, and none is taken after", async () => {
  const desk = new EventEmitter();
  const arrived = once(desk, "arrived");
  const app = new Hono<Env>().get("/", async (c) => {
    const finished = once(desk, "finish");
    desk.emit("arrived");
    await finished;
    return c.text("done");
  });
  const server = await listen(app, 0);
  const answer = fetch(server.url).then((response) => response.text());
  await arrived;
  const closed = server.close();
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  desk.emit("finish");
  expect(await answer).toBe("done");
  await closed;
});

it("a port that is taken is an error that says so", async () => {
  const first = await listen(new Hono<Env>(), 0);
  await expect(listen(new Hono<Env>(), Number(new URL(first.url).port))).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
  await first.close();
});

it("nobody reaches the server by another address of this machine", async () => {
  const server = await listen(new Hono<Env>(), 0);
  const socket = createConnection({ host: "127.0.0.2", port: Number(new URL(server.url).port) });
  const [error] = (await once(socket, "error")) as [Error];
  expect(error).toBeInstanceOf(Error);
  await server.close();
});

/** Sends bytes, a few at a time, until the server hangs up; answers what it said. */
async function drip(url: string, head: string): Promise<string> {
  const socket = createConnection({ host: "127.0.0.1", port: Number(new URL(url).port) });
  let said = "";
  socket.on("data", (chunk: Buffer) => (said += chunk.toString()));
  socket.on("error", () => undefined);
  const gone = once(socket, "close");
  socket.write(head);
  const dripping = setInterval(() => socket.write("x"), 20);
  await gone;
  clearInterval(dripping);
  return said;
}

it("whoever sends a request a byte at a time is sent away, and keeps nobody else waiting", async () => {
  const app = new Hono<Env>()
    .get("/", (c) => c.text("done"))

    .post("/", async (c) => c.text(await c.req.text()))
    .onError((_, c) => c.text("gone", 400));
  const limits = { headers: 300, request: 600, keepAlive: 65_000, farewell: 10_000, look: 50 };
  const server = await listen(app, 0, limits);
  const heads = "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";
  const body = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n";
  const slow = [...Array.from({ length: 20 }, () => drip(server.url, heads)), drip(server.url, body)];
  expect(await (await fetch(server.url)).text()).toBe("done");
  const said = await Promise.all(slow);
  expect(said.map((one) => one.slice(0, 12))).toEqual(said.map(() => "HTTP/1.1 408"));
  await server.close();
});

const headers = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`a-${i}`, "1"]));

it("headers that are too large, or too many to be a browser's, are refused and reach nobody", async () => {
  let reached = 0;
  const app = new Hono<Env>().get("/", (c) => {
    reached += 1;
    return c.json(Object.keys(c.req.header()).length);
  });
  const server = await listen(app, 0);
  const large = await fetch(server.url, { headers: { "x-large": "x".repeat(17_000) } });
  expect(large.status).toBe(431);
  for (const count of [101, 500, 1100]) {
    // What guards look at stands last.
    const many = { ...headers(count), "sec-fetch-site": "cross-site" };
    expect((await fetch(server.url, { headers: many })).status).toBe(431);
  }
  expect(reached).toBe(0);
  expect(await (await fetch(server.url, { headers: headers(80) })).json()).toBeGreaterThan(80);
  await server.close();
});

const post = "POST / HTTP/1.1\r\nHost: x\r\n";
const hidden = "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n";

it.each([
  [
    "has a length and comes in pieces",
    `${post}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ["has two lengths", `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  ["has a length with a sign", `${post}Content-Length: +2\r\n\r\n{}`],
  ["comes in pieces of an unknown kind", `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  ["has a header over two lines", `${post}X-A: b\r\n c\r\n\r\n`],
  ["has a blank before a colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n"],
  ["ends its lines in another way", "GET / HTTP/1.1\nHost: x\n\n"],
])(
  "a request that %s, which a proxy may read as another, is refused with all that follows",
  async (_, request) => {
    const reached: string[] = [];
    const app = new Hono<Env>().all("*", (c) => {
      reached.push(c.req.path);
      return c.text("done");
    });
    const server = await listen(app, 0);
    const socket = createConnection({ host: "127.0.0.1", port: Number(new URL(server.url).port) });
    socket.on("error", () => undefined);
    const gone = once(socket, "close");
    socket.write(request + hidden);
    socket.resume();
    await gone;
    expect(reached).not.toContain("/hidden");
    await server.close();
  },
);
