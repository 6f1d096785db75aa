import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Clinik } from "@clinikapi/sdk";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { type AnyRequest, anyRequests, rightRequests } from "#testing/any-requests/any-requests.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";
import { tries } from "#testing/thorough.ts";

// A change is judged by the same requests each time; FUZZ_SEED=$RANDOM sends others. A failure prints its seed.
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_128);
const runs = Number(process.env["FUZZ_RUNS"] ?? tries(300, 10_000));

type Reply = { status: number; headers: Record<string, string>; body: string };

/** Stands before the sandbox, and after `lets` calls answers for it. */
type Records = { lets: number; reply?: Reply };

async function openClinic() {
  const records: Records = { lets: 0 };
  const clinic = await startClinic({ between: (url) => standBefore(url, records) });
  onTestFinished(() => clinic.close());
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const patient = await clinik.patients.create({ firstName: "Ada", lastName: "Test" });
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
  const people = { patientId: patient.data.id, practitionerId: practitioner.data.id };
  return { clinic, people, records };
}

async function standBefore(url: string, records: Records) {
  const answerOrPass = async (asked: IncomingMessage, answer: ServerResponse) => {
    const body = Buffer.concat(await asked.toArray());
    const { reply } = records;
    records.lets -= 1;
    if (reply && records.lets < 0) return void answer.writeHead(reply.status, reply.headers).end(reply.body);
    const headers = { "x-api-key": "clk_test_sandbox", "content-type": asked.headers["content-type"] ?? "" };
    const sent = { method: asked.method, headers, ...(body.length > 0 && { body }) };
    const true_ = await fetch(url + asked.url, sent);
    answer.writeHead(true_.status, { "content-type": true_.headers.get("content-type") ?? "" });
    return void answer.end(await true_.text());
  };
  const server = createServer(
    (asked, answer) => void answerOrPass(asked, answer).catch(() => answer.destroy()),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => server.close().closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Sends a request as it is, which fetch would put right, and answers the status. A stream is left at once. */
async function statusOf({ url }: Clinic, { method, path, headers, body }: AnyRequest, cookie: string) {
  const { port } = new URL(url);
  const asked = request({ port, host: "127.0.0.1", method, path, headers: { ...headers, cookie } });
  asked.end(body);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  if (answer.headers["content-type"] === "text/event-stream") asked.destroy();
  else await answer.toArray();
  return answer.statusCode;
}

/** Seen to fail once. */
const known: AnyRequest[] = [
  {
    method: "POST",
    path: "/api/session",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "a\0b@clinic.test", password: "a wrong password" }),
  },
  { method: "GET", path: "/api/patients/%2e%2e", headers: {} },
  { method: "GET", path: "/api/audit?cursor=2026-99-99T00:00:00.000000Z_1", headers: {} },
];

const roles = Object.entries(demo);

it.each(roles)(
  "whatever a %s's browser asks for is answered, or refused for what is wrong with it",
  async (_, who) => {
    const { clinic, people } = await openClinic();
    let cookie = await signIn(clinic.url, who);
    const property = fc.asyncProperty(anyRequests(Object.values(people)), async (asked) => {
      const status = await statusOf(clinic, asked, cookie);
      // Who has signed out goes on after signing in.
      if (asked.method === "DELETE" && asked.path.startsWith("/api/session"))
        cookie = await signIn(clinic.url, who);
      expect(status).not.toBe(500);
    });
    await fc.assert(property, { numRuns: runs, seed, examples: known.map((each) => [each]) });
  },
  600_000,
);

const statuses = [
  200, 201, 202, 204, 206, 301, 304, 400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 418, 422, 423,
];
const failures = [425, 428, 429, 451, 499, 500, 501, 502, 503, 504, 511, 599];

const replies: fc.Arbitrary<Reply> = fc.record({
  status: fc.constantFrom(...statuses, ...failures),
  headers: fc.dictionary(
    fc.constantFrom("retry-after", "x-ratelimit-remaining", "x-ratelimit-reset", "content-type", "location"),
    fc.constantFrom("", "-1", "1", "abc", "1e9", "application/json", "text/html", "http://127.0.0.1:1/"),
  ),
  body: fc.oneof(
    fc.constantFrom(
      "",
      "hello",
      "<html>",
      "null",
      "0",
      "[]",
      "{}",
      '{"data":null}',
      '{"data":[]}',
      '{"data":{}}',
      '{"data',
    ),
    fc.constantFrom(
      '{"data":{"data":null}}',
      '{"data":{"data":[null,1,{}]}}',
      '{"data":{"data":[],"cursor":1}}',
    ),
    fc.constantFrom(
      '{"resourceType":"Bundle"}',
      '{"resourceType":"Bundle","entry":[null,{"resource":null}]}',
    ),
    fc.constantFrom(
      '{"resourceType":"OperationOutcome","issue":[null]}',
      '{"error":{"issues":[{"diagnostics":7}]}}',
    ),
    fc.json({ maxDepth: 4 }),
  ),
});

it("whatever the clinic's records answer, people read what is the matter", async () => {
  const { clinic, people, records } = await openClinic();
  const cookie = await signIn(clinic.url, demo.admin);
  const requests = rightRequests(people).filter(({ path }) => !path.startsWith("/api/session"));
  const property = fc.asyncProperty(requests, replies, fc.nat({ max: 3 }), async (asked, reply, lets) => {
    Object.assign(records, { lets, reply });
    expect(await statusOf(clinic, asked, cookie)).not.toBe(500);
  });
  await fc.assert(property, { numRuns: 2 * runs, seed });
}, 3_600_000);
