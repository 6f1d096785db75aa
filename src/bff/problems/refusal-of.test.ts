import { Clinik } from "@clinikapi/sdk";
import { afterEach, describe, expect, it } from "vitest";
import { DatabaseAwayError } from "#lib/database/database-away-error.ts";
import { type AnsweringServer, type PlannedAnswer, startAnsweringServer } from "#testing/answering-server.ts";
import { Refusal } from "./refusal.ts";
import { refusalOf } from "./refusal-of.ts";
import { UnreadableAnswerError } from "./unreadable-answer-error.ts";

let server: AnsweringServer | undefined;
afterEach(() => server?.close());

async function refusalAfter(answer: PlannedAnswer, timeout = 60_000): Promise<Refusal> {
  server = await startAnsweringServer(answer);
  const client = new Clinik("clk_test_1", { baseUrl: server.url, retries: 0, timeout });
  return client.patients.read("pt_1").then(() => expect.fail("the read succeeded"), refusalOf);
}

describe("what people are told when the clinic's records answer", () => {
  it.each([
    [401, "upstream-refused"],
    [403, "upstream-refused"],
    [422, "upstream-refused"],
    [429, "upstream-busy"],
    [500, "upstream-unavailable"],
    [503, "upstream-unavailable"],
  ])("%i: %s", async (status, code) => {
    expect(await refusalAfter({ status, json: {} })).toMatchObject({ code });
  });

  it.each<[string, PlannedAnswer]>([
    ["nothing", () => undefined],
    ["and hang up", (response) => response.socket?.destroy()],
    ["something unreadable", { status: 200, text: "hello" }],
  ])("%s: upstream-unavailable", async (_, answer) => {
    expect(await refusalAfter(answer, 100)).toMatchObject({ code: "upstream-unavailable", status: 503 });
  });

  it("when to come back: the seconds that they were told, else a few", async () => {
    const answer = { status: 429, json: {}, headers: { "retry-after": "42" } };
    expect(await refusalAfter(answer)).toMatchObject({ details: { retryAfter: 42 } });
    await server?.close();
    expect(await refusalAfter({ status: 503, json: {} })).toMatchObject({ details: { retryAfter: 5 } });
  });

  it("nothing of the words that came with the error", async () => {
    const refusal = await refusalAfter({
      status: 422,
      json: { error: "Ann Lee, 312 555 0142, is not valid" },
    });
    expect(JSON.stringify([refusal.message, refusal.details])).not.toContain("Ann");
  });
});

describe("an error", () => {
  it("that is a refusal already stays one", () => {
    const refusal = new Refusal("time-taken");
    expect(refusalOf(refusal)).toBe(refusal);
  });

  it.each([
    [new UnreadableAnswerError("what is this"), "upstream-refused"],
    [new DatabaseAwayError(new Error("Connection terminated")), "unavailable"],
    [Object.assign(new Error("could not extend file"), { code: "53100" }), "unavailable"],
    [Object.assign(new Error("invalid byte sequence"), { code: "22021" }), "invalid-fields"],
    [Object.assign(new Error("duplicate key"), { code: "23505" }), "internal"],
    [new TypeError("x is not a function"), "internal"],
    ["thrown text", "internal"],
    [undefined, "internal"],
  ])("such as %s is %s", (error, code) => {
    expect(refusalOf(error)).toMatchObject({ code, cause: error });
  });
});
