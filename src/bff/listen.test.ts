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
