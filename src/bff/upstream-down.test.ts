import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Problem } from "#contract/problem.ts";
import { searchRequest } from "#testing/search-patients.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";

let clinic: Clinic;
let logged = "";
beforeAll(async () => {
  clinic = await startClinic({
    timing: { request: 1000 },
    log: { write: (line: string) => void (logged += line) },
  });
}, 60_000);
afterAll(() => clinic.close());

async function fault(fault: Record<string, unknown>) {
  await fetch(`${clinic.sandboxUrl}/sandbox/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(fault),
  });
}

const paths = [
  "/api/patients/search",
  "/api/patients/pt_1",
  "/api/practitioners",
  "/api/appointments?from=2031-05-05T05:00:00Z&to=2031-05-06T05:00:00Z",
];

it.each(paths)("while the clinic's records fail, %s says so and when to ask again", async (path) => {
  for (const mode of ["fail-before", "reset-before", "hang-before"]) {
    await fault({ mode, count: 1 });
    const response = await deskFetch(
      clinic.url + path,
      path.endsWith("/search") ? searchRequest("quill") : {},
    );
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(((await response.json()) as Problem).code).toBe("upstream-unavailable");
  }
});

it("while the clinic's records are too busy, people learn when to ask again", async () => {
  await fault({ mode: "fail-before", status: 429, count: 1 });
  const response = await deskFetch(`${clinic.url}/api/patients/search`, searchRequest("feather"));
  expect(((await response.json()) as Problem).code).toBe("upstream-busy");
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
});

it("a booking that nobody can store is refused in words, and can be sent again", async () => {
  await fault({ mode: "fail-before", status: 403, count: 3 });
  const response = await deskFetch(`${clinic.url}/api/appointments`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ status: "waitlist", patientId: "pt_quillfeather" }),
  });
  expect(((await response.json()) as Problem).code).toBe("upstream-refused");
});

it("the log says what failed, in which call, and nothing of whom", () => {
  expect(logged).toContain('"code":"upstream-unavailable"');
  expect(logged).toContain('"name":"ClinikTimeoutError"');
  expect(logged).not.toMatch(/quill|feather/);
});
