import { beforeAll, describe, expect, it } from "vitest";
import { appointmentLimits } from "#clinikapi/appointment-limits.ts";
import { type UnservedApp, unservedApp } from "#testing/unserved-app.ts";
import { describeInterface } from "./describe-interface.ts";
import { operations } from "./operations.ts";

let app: UnservedApp;
beforeAll(async () => {
  app = await unservedApp();
}, 30_000);

describe("the description of the interface", () => {
  it("has every route that there is, and no other", () => {
    const routes = app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...described].sort()).toEqual([...new Set(routes)].sort());
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
