import { expect } from "vitest";
import { type Api, callsPerMinute, type Fact } from "./fact.ts";

const list = (api: Api, key?: string) => api.call("GET", "/v1/practitioners", key ? { key } : {});

async function useUp(api: Api, calls = callsPerMinute) {
  for (let call = 0; call < calls; call += 1) expect((await list(api)).status).toBe(200);
}

async function countsDown(api: Api) {
  const remaining = async () => Number((await list(api)).headers.get("x-ratelimit-remaining"));
  const first = await remaining();
  expect(first).toBe(callsPerMinute - 1);
  expect(await remaining()).toBe(first - 1);
}

async function refusesBeyond(api: Api) {
  await useUp(api);
  const answer = await list(api);
  expect(answer).toMatchObject({ status: 429, body: { code: "RATE_LIMITED" } });
  const wait = Number(answer.headers.get("retry-after"));
  expect(wait).toBeGreaterThanOrEqual(1);
  api.pass(wait * 1000);
  expect((await list(api)).status).toBe(200);
}

async function looksBackOneMinute(api: Api) {
  await useUp(api, callsPerMinute - 1);
  api.pass(59_000);
  await useUp(api, 1);
  expect((await list(api)).status).toBe(429);
  // The minute since the first calls is over now, but not the one since the last.
  api.pass(1000);
  await useUp(api, callsPerMinute - 1);
  expect((await list(api)).status).toBe(429);
}

async function isSharedByKeys(api: Api) {
  await useUp(api);
  expect((await list(api, "clk_test_read")).status).toBe(429);
  expect((await list(api, "clk_test_other")).status).toBe(200);
}

/** How often the API may be called. */
export const rateFacts: Fact[] = [
  { fact: "every call is counted", source: "Service: rate limit", holds: countsDown },
  { fact: "a call too many is told when to come back", source: "Service: 429", holds: refusesBeyond },
  { fact: "the minute rolls", source: "Service: rate limit per minute", holds: looksBackOneMinute },
  { fact: "keys of an organisation share its limit", source: "Service: rate limit", holds: isSharedByKeys },
];
