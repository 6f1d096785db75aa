import { Hono } from "hono";
import { expect, it } from "vitest";
import { checkAnswers } from "./check-answers.ts";

/** What is written down of an answer that is otherwise; undefined when it goes out. */
async function written(answer: object, status: 200 | 202 | 409 = 200): Promise<string | undefined> {
  let line: string | undefined;
  const logger = { error: (parts: object) => (line = JSON.stringify(parts)) };
  const app = new Hono()
    .use("/api/*", checkAnswers(logger))
    .get("/api/practitioners", (c) => c.json(answer, status))
    .onError((_error, c) => c.body(null, 500));
  const answered = await app.request("/api/practitioners");
  expect(answered.status === 500).toBe(line !== undefined);
  return line;
}

const lima = { id: "pr_1", name: "Dr. Ana Lima" };

it.each<[string, Parameters<typeof written>, string]>([
  ["leaves a field out", [{ practitioners: [{ id: "pr_1" }] }], "practitioners.0.name invalid_type"],
  [
    "has a field that nobody has described",
    [{ practitioners: [{ ...lima, ssn: "078-05-1120" }] }],
    "unrecognized_keys ssn",
  ],
  ["has a status that nobody has described", [{ practitioners: [] }, 202], "202"],
  ["refuses with what is no problem document", [{ error: "taken" }, 409], "409"],
])("who writes a route that %s is told so, without a value", async (_what, given, told) => {
  const line = await written(...given);
  expect(line).toContain("GET /api/practitioners");
  expect(line).toContain(told);
  expect(line).not.toMatch(/Lima|078/);
});

it("an answer that is as described goes out as it is", async () => {
  expect(await written({ practitioners: [lima] })).toBeUndefined();
});
