import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appointmentLimits } from "#clinikapi/appointment-limits.ts";
import type { Database } from "#lib/database/database.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { createSandbox, type Sandbox } from "../create-sandbox.ts";

type Document = { paths: Record<string, Record<string, { operationId?: string }>> };

const methods = ["get", "post", "put", "patch", "delete"];

describe("the OpenAPI document of the sandbox", () => {
  let database: Database;
  let sandbox: Sandbox;
  let document: Document;

  beforeAll(async () => {
    database = await emptyDatabase("pglite");
    const behaviour = { searchLagMs: 0, rateLimit: 100, patients: 0, control: true };
    sandbox = await createSandbox({ ...behaviour, database });
    document = (await (await sandbox.app.request("/openapi.json")).json()) as Document;
  });
  afterAll(async () => {
    await sandbox.close();
    await database.close();
  });

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => methods.includes(method))
        .map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
    );

  it("is valid by OpenAPI's own schema, every reference included", async () => {
    const validator = new Validator();
    const { errors, valid } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it("has every route that there is, and no other", () => {
    const routes = sandbox.app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    expect(new Set(operations().map(({ route }) => route))).toEqual(new Set(routes));
  });

  it("gives each operation a name of its own", () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has the limits that the routes keep", () => {
    expect(document).toMatchObject({
      components: {
        schemas: {
          NewAppointment: {
            required: ["status", "patientId"],
            properties: {
              description: { maxLength: appointmentLimits.description },
              minutesDuration: { minimum: 1, maximum: 1440 },
              start: { type: "string", format: "date-time" },
            },
            additionalProperties: false,
          },
          FhirAppointment: { required: ["resourceType", "status", "participant"] },
          Error: { properties: { code: { enum: expect.arrayContaining(["RATE_LIMITED"]) as string[] } } },
        },
      },
    });
  });

  it("leaves out the control routes where there are none", async () => {
    const behaviour = { searchLagMs: 0, rateLimit: 100, patients: 0, control: false };
    const bare = await createSandbox({ ...behaviour, database });
    const { paths } = (await (await bare.app.request("/openapi.json")).json()) as Document;
    expect(Object.keys(paths).filter((path) => path.startsWith("/sandbox"))).toEqual([]);
    await bare.close();
  });
});
