import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { Database } from "#lib/database/database.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { startSandbox } from "../start-sandbox.ts";
import { fhirKinds } from "./fhir-kinds.ts";

const token = z.string().check(z.regex(/^[^\s]+(\s[^\s]+)*$/));

// What FHIR R4 requires of a CapabilityStatement of an instance, and the codes that it allows.
// https://hl7.org/fhir/R4/capabilitystatement.html
const statementSchema = z.strictObject({
  resourceType: z.literal("CapabilityStatement"),
  status: z.enum(["draft", "active", "retired", "unknown"]),
  date: z.iso.date(),
  kind: z.literal("instance"),
  software: z.strictObject({ name: token }),
  implementation: z.strictObject({ description: token, url: z.url() }),
  fhirVersion: z.literal("4.0.1"),
  format: z.array(token).check(z.minLength(1)),
  patchFormat: z.array(token).check(z.minLength(1)),
  rest: z.array(
    z.strictObject({
      mode: z.enum(["client", "server"]),
      security: z.strictObject({ description: token }),
      resource: z.array(
        z.strictObject({
          type: token,
          interaction: z.array(
            z.strictObject({ code: z.enum(["read", "update", "patch", "delete", "create", "search-type"]) }),
          ),
          versioning: z.enum(["no-version", "versioned", "versioned-update"]),
          readHistory: z.boolean(),
          updateCreate: z.boolean(),
          conditionalCreate: z.boolean(),
          conditionalUpdate: z.boolean(),
          conditionalDelete: z.enum(["not-supported", "single", "multiple"]),
          searchInclude: z.optional(z.array(token).check(z.minLength(1))),
          searchRevInclude: z.optional(z.array(token).check(z.minLength(1))),
          searchParam: z.array(
            z.strictObject({ name: token, type: z.enum(["date", "string", "token", "reference"]) }),
          ),
        }),
      ),
    }),
  ),
});

describe("the CapabilityStatement", () => {
  let database: Database;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let contentType: string | null;
  let statement: z.infer<typeof statementSchema>;

  beforeAll(async () => {
    database = await emptyDatabase("pglite");
    const settings = { searchLagMs: 0, rateLimit: 1, patients: 0, control: false, port: 0 };
    sandbox = await startSandbox({ ...settings, database });
    const response = await fetch(`${sandbox.url}/v1/metadata`);
    contentType = response.headers.get("content-type");
    statement = statementSchema.parse(await response.json());
  });
  afterAll(async () => {
    await sandbox.close();
    await database.close();
  });

  it("needs no key, counts against no limit, and says where the interface is", async () => {
    for (let call = 0; call < 3; call += 1) {
      expect((await fetch(`${sandbox.url}/v1/metadata`)).status).toBe(200);
      expect((await fetch(`${sandbox.url}/health`)).status).toBe(200);
    }
    expect(contentType).toBe("application/fhir+json");
    expect(statement.implementation.url).toBe(`${sandbox.url}/v1/fhir`);
  });

  it("has each resource and each search parameter once", () => {
    const [{ resource } = { resource: [] }] = statement.rest;
    expect(resource.map(({ type }) => type)).toEqual(Object.keys(fhirKinds));
    for (const { searchParam } of resource) {
      expect(new Set(searchParam.map(({ name }) => name)).size).toBe(searchParam.length);
    }
  });

  it("names what may be included in either direction", () => {
    const appointment = statement.rest[0]?.resource.find(({ type }) => type === "Appointment");
    const patient = statement.rest[0]?.resource.find(({ type }) => type === "Patient");
    expect(appointment?.searchInclude).toContain("Appointment:patient");
    expect(patient?.searchRevInclude).toEqual(["Appointment:patient", "Appointment:actor"]);
  });
});
