import type { Database } from "#lib/database/database.ts";
import { type SandboxSettings, startSandbox } from "#sandbox/start-sandbox.ts";
import { emptyDatabase } from "./databases.ts";

export type Json = Record<string, unknown> & { id: string };
type Fhir = Record<string, unknown> & { resourceType: string };
export type Answer = { status: number; headers: Headers; body: Json };

/** An empty sandbox on a free port, and its FHIR interface as tests use it. Paths are under `/v1/`, or whole addresses. */
export async function startFhirApi(kind: Database["kind"], settings: Partial<SandboxSettings> = {}) {
  const database = await emptyDatabase(kind);
  const behaviour = { searchLagMs: 0, rateLimit: 100_000, patients: 0, control: true, port: 0 };
  const sandbox = await startSandbox({ ...behaviour, ...settings, database });

  const callWith =
    (headers: Record<string, string>) =>
    async (method: string, path: string, body?: unknown): Promise<Answer> => {
      const response = await fetch(path.startsWith("http") ? path : `${sandbox.url}/v1/${path}`, {
        method,
        headers: { "x-api-key": "clk_test_sandbox", "content-type": "application/fhir+json", ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = (text ? JSON.parse(text) : {}) as Json;
      return { status: response.status, headers: response.headers, body: json };
    };
  const call = callWith({});

  return {
    url: sandbox.url,
    call,
    /** As `call`, with further headers. */
    callWith,
    create: async (resource: Fhir, headers = {}) =>
      (await callWith(headers)("POST", `fhir/${resource.resourceType}`, resource)).body,
    /** The ids in a Bundle's entries of one mode; fails when the answer is none. */
    async idsOf(path: string, mode: "match" | "include" = "match"): Promise<string[]> {
      const { status, body } = await call("GET", path);
      if (status !== 200) throw new Error(`${path} was answered with ${status}`);
      const entries = (body.entry ?? []) as { resource: Json; search: { mode: string } }[];
      return entries.filter(({ search }) => search.mode === mode).map(({ resource }) => resource.id);
    },
    async close() {
      await sandbox.close();
      await database.close();
    },
  };
}

export type FhirApi = Awaited<ReturnType<typeof startFhirApi>>;

/** A patient with more than the flat form has. */
export const janeDoe = {
  resourceType: "Patient",
  name: [
    { use: "official", family: "Doe", given: ["Jane", "Mary"] },
    { use: "nickname", given: ["JD"] },
  ],
  telecom: [{ system: "phone", value: "+1 555 0100", use: "mobile" }],
  birthDate: "1980-04-23",
  identifier: [{ system: "urn:clinic:mrn", value: "M-1" }],
  _birthDate: { extension: [{ url: "urn:clinic:birth-time", valueString: "04:10" }] },
};
