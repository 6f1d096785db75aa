import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PlannedAnswer, startAnsweringServer } from "#testing/answering-server.ts";
import { ApiProblem } from "./api-problem.ts";
import { requestJson } from "./request-json.ts";

const send = globalThis.fetch;
let origin = "";
let close = async () => {};

beforeEach(() => {
  // A page's addresses begin with its own origin; Node's have none.
  vi.stubGlobal("fetch", (path: string, request: RequestInit) => send(new URL(path, origin), request));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await close();
});

async function answer(planned: PlannedAnswer) {
  const server = await startAnsweringServer(planned);
  origin = server.url;
  close = () => server.close();
  return server;
}

const problemOf = (path: string) =>
  requestJson(path).then(
    () => expect.unreachable("the request was answered"),
    (error: unknown) => (error instanceof ApiProblem ? error : expect.unreachable(String(error))),
  );

describe("asking the server", () => {
  it("sends and answers JSON", async () => {
    const server = await answer({ status: 201, json: { id: "ap_1" } });
    const request = { method: "POST", headers: { "idempotency-key": "k" }, body: { a: "é" } } as const;
    expect(await requestJson("/api/appointments", request)).toEqual({ id: "ap_1" });
    expect(server.requests).toMatchObject([
      { method: "POST", url: "/api/appointments", body: '{"a":"é"}', headers: { "idempotency-key": "k" } },
    ]);
  });

  it("tells a refusal by its code, and that nothing was done", async () => {
    await answer({ status: 409, json: { code: "time-taken", status: 409, conflicts: [] } });
    expect(await problemOf("/x")).toMatchObject({
      kind: "time-taken",
      problem: { conflicts: [] },
      isOutcomeUnknown: false,
    });
  });

  it("knows that a server's failure leaves open what was done", async () => {
    await answer({ status: 503, json: { code: "upstream-unavailable", status: 503 } });
    expect(await problemOf("/x")).toMatchObject({ kind: "upstream-unavailable", isOutcomeUnknown: true });
  });

  it.each([
    ["a proxy's error page", { status: 502, text: "<h1>Bad Gateway</h1>" }],
    ["JSON that is no problem document", { status: 500, json: { message: "no" } }],
    ["a success that is not JSON", { status: 200, text: "<!doctype html>" }],
  ])("does not understand %s", async (_, planned) => {
    await answer(planned);
    expect(await problemOf("/x")).toMatchObject({ kind: "not-understood", isOutcomeUnknown: true });
  });

  it("calls a cut connection and a dead server offline", async () => {
    await answer((response) => response.destroy());
    expect(await problemOf("/x")).toMatchObject({ kind: "offline", isOutcomeUnknown: true });
    await close();
    expect(await problemOf("/x")).toMatchObject({ kind: "offline" });
  });

  it("leaves an abort an abort, for whoever aborted it", async () => {
    await answer(() => undefined);
    const controller = new AbortController();
    const asked = requestJson("/x", { signal: controller.signal });
    controller.abort(new Error("superseded"));
    await expect(asked).rejects.toThrow("superseded");
  });
});
