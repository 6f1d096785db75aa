import { pino } from "pino";
import { expect, it } from "vitest";
import { logRefusal } from "./log-refusal.ts";
import { Refusal } from "./refusal.ts";

function logged(refusal: Refusal): string {
  let text = "";
  logRefusal(
    pino({ base: null, timestamp: false }, { write: (line: string) => void (text += line) }),
    refusal,
    "req_1",
  );
  return text;
}

it("an error of ours is logged by its name and place, and without its words", () => {
  const cause = new TypeError("cannot read Zoë Quillfeather\n    at Zoë Quillfeather (555 0142)");
  const line = logged(new Refusal("internal", {}, { cause }));
  expect(JSON.parse(line)).toMatchObject({
    level: 50,
    requestId: "req_1",
    code: "internal",
    cause: {
      name: "TypeError",
      at: expect.arrayContaining([expect.stringContaining("log-refusal.test.ts")]),
    },
  });
  expect(line).not.toMatch(/quill|555 0142/i);
});

it("an error's codes are logged where they are codes", () => {
  const cause = Object.assign(new Error("no"), {
    status: 503,
    code: "Zoë Quillfeather",
    requestId: "req_up",
  });
  const line = logged(new Refusal("upstream-unavailable", {}, { cause }));
  expect(JSON.parse(line)).toMatchObject({ level: 40, cause: { status: 503, upstreamRequestId: "req_up" } });
  expect(line).not.toContain("Quill");
});

it("what a caller did wrong is not logged", () => {
  expect(logged(new Refusal("invalid-fields", { errors: [{ field: "q", message: "is required" }] }))).toBe(
    "",
  );
});
