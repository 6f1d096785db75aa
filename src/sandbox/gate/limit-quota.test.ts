import { expect, it } from "vitest";
import { emptyDatabase } from "#testing/databases.ts";
import { createSandbox } from "../create-sandbox.ts";

it("an organisation that used up its month is told when the next one begins", async () => {
  let clock = Date.parse("2025-02-28T23:59:00Z");
  const database = await emptyDatabase("pglite");
  const { app, close } = await createSandbox({
    database,
    searchLagMs: 0,
    rateLimit: 1000,
    monthlyQuota: 2,
    patients: 0,
    control: false,
    now: () => new Date(clock),
  });
  const call = async (key: string) => app.request("/v1/patients", { headers: { "x-api-key": key } });
  expect((await call("clk_test_sandbox")).headers.get("x-quota-remaining")).toBe("1");
  expect((await call("clk_test_read")).headers.get("x-quota-remaining")).toBe("0");
  const refused = await call("clk_test_sandbox");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  expect(await refused.json()).toMatchObject({ code: "SANDBOX_QUOTA_EXCEEDED" });

  for (const status of [200, 200, 429]) expect((await call("clk_live_abc123")).status).toBe(status);
  expect(await (await call("clk_live_abc123")).json()).toMatchObject({ code: "MONTHLY_QUOTA_EXCEEDED" });

  clock += 60_000;
  expect((await call("clk_test_sandbox")).status).toBe(200);
  await close();
  await database.close();
});
