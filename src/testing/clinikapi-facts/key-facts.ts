import { expect } from "vitest";
import { type Api, aPatient, type Fact, make } from "./fact.ts";

const refusal = (fact: string, key: string | null, [status, code]: [number, string]): Fact => ({
  fact,
  source: "Service: statuses and codes",
  async holds(api) {
    const answer = await api.call("GET", "/v1/patients", { key });
    expect(answer).toMatchObject({ status, body: { code } });
  },
});

const scope = (key: string, method: "GET" | "POST", status: number): Fact => ({
  fact: `${key} ${status < 300 ? "may" : "may not"} ${method === "GET" ? "read" : "write"}`,
  source: "Service: scope",
  async holds(api) {
    const body = method === "POST" ? { body: aPatient } : {};
    expect((await api.call(method, "/v1/patients", { key, ...body })).status).toBe(status);
  },
});

async function isHiddenFromOthers(api: Api) {
  const { id } = await make(api, "patients", aPatient);
  const key = "clk_test_other";
  for (const method of ["GET", "DELETE"]) {
    expect(await api.call(method, `/v1/patients/${id}`, { key })).toMatchObject({ status: 404 });
  }
  const change = await api.call("PATCH", `/v1/patients/${id}`, { key, body: { firstName: "Joan" } });
  expect(change.status).toBe(404);
  const found = await api.call("GET", "/v1/patients", { key });
  expect(found.body["data"]).toMatchObject({ data: [], total: 0 });
  const appointment = { status: "proposed", patientId: id };
  expect((await api.call("POST", "/v1/appointments", { key, body: appointment })).status).toBe(422);
}

/** Who may call the API. */
export const keyFacts: Fact[] = [
  refusal("without a key there is no answer", null, [401, "UNAUTHORIZED"]),
  refusal("a key has clk_live_ or clk_test_ in front", "sk_test_sandbox", [401, "INVALID_KEY_FORMAT"]),
  refusal("an unknown key is refused", "clk_test_nobody", [401, "INVALID_KEY"]),
  refusal("a revoked key is refused", "clk_test_revoked", [401, "KEY_REVOKED"]),
  refusal("an expired key is refused", "clk_test_expired", [401, "KEY_EXPIRED"]),
  scope("clk_test_read", "GET", 200),
  scope("clk_test_read", "POST", 403),
  scope("clk_test_write", "POST", 201),
  scope("clk_test_write", "GET", 403),
  scope("clk_live_abc123", "GET", 200),
  { fact: "tenants do not see each other", source: "Service: keys; 404", holds: isHiddenFromOthers },
  {
    fact: "/health is public",
    source: "Service: public without a key",
    async holds(api) {
      expect((await api.call("GET", "/health", { key: null })).status).toBe(200);
    },
  },
];
