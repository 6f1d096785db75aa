import { beforeAll, describe, expect, it } from "vitest";
import { routeTable } from "#bff/http/table/route-table.ts";
import { appointmentLimits } from "#clinikapi/appointment-limits.ts";
import { type UnservedApp, unservedApp } from "#testing/unserved-app.ts";
import { describeInterface } from "./describe-interface.ts";

let app: UnservedApp;
beforeAll(async () => {
  app = await unservedApp();
}, 30_000);

describe("the description of the interface", () => {
  it("has every route that there is, and no other", () => {
    const routes = app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
      .map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(routeTable).sort()).toEqual([...new Set(routes)].sort());
    const described = Object.entries(describeInterface()["paths"] as Record<string, object>).flatMap(
      ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(
      Object.keys(routeTable)
        .map((name) => name.replace(/:(\w+)/g, "{$1}"))
        .sort(),
    );
  });

  it("says what comes out: each field of an answer, and each status", () => {
    expect(describeInterface()).toMatchObject({
      paths: {
        "/api/patients/{id}/visits": {
          get: {
            responses: {
              200: {
                content: {
                  "application/json": {
                    schema: {
                      properties: {
                        practitioners: { items: { required: ["practitionerId", "lastSeen"] } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        "/api/appointments": {
          post: { responses: { 201: { content: expect.anything() }, 202: { content: expect.anything() } } },
        },
        "/api/holds/{id}": { delete: { responses: { 204: { description: "Nothing is held under it." } } } },
        "/api/audit.csv": { get: { responses: { 200: { content: { "text/csv": {} } } } } },
      },
    });
  });

  it("is answered at its address", async () => {
    const response = await app.request("/api/openapi.json", { headers: { host: "127.0.0.1" } });
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(describeInterface())));
  });

  it("has the limits of the schemas", () => {
    expect(describeInterface()).toMatchObject({
      paths: {
        "/api/appointments": {
          get: {
            parameters: expect.arrayContaining([expect.objectContaining({ name: "from", required: true })]),
          },
          post: {
            requestBody: {
              content: {
                "application/json": {
                  schema: {
                    required: ["status", "patientId"],
                    properties: {
                      comment: { maxLength: appointmentLimits.comment },
                      priority: { minimum: 0, maximum: 9 },
                    },
                  },
                },
              },
            },
          },
        },
      },
    });
  });
});
