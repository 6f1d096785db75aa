import { expect, it, onTestFinished } from "vitest";
import { startAnsweringServer } from "#testing/answering-server.ts";
import { createRecordsProbe } from "./records-probe.ts";

it("the records are asked once in some seconds, whoever wants to know", async () => {
  const server = await startAnsweringServer({ status: 200, json: {} });
  onTestFinished(() => server.close());
  const reaches = createRecordsProbe(server.url);
  expect(await Promise.all([reaches(), reaches(), reaches()])).toEqual([true, true, true]);
  expect(server.requests.map(({ url }) => url)).toEqual(["/health"]);
});

it("records that fail, or are not there, are unreachable", async () => {
  const server = await startAnsweringServer({ status: 503, json: {} });
  expect(await createRecordsProbe(server.url)()).toBe(false);
  await server.close();
  expect(await createRecordsProbe(server.url)()).toBe(false);
});
