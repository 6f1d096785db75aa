import { Clinik } from "@clinikapi/sdk";
import { afterEach, describe, expect, it } from "vitest";
import { type AnsweringServer, type PlannedAnswer, startAnsweringServer } from "#testing/answering-server.ts";
import { createPassthrough } from "./passthrough.ts";

const page = (id: string, next?: string): PlannedAnswer => ({
  status: 200,
  json: {
    resourceType: "Bundle",
    entry: [{ resource: { resourceType: "Patient", id } }],
    link: next
      ? [
          { relation: "self", url: "x" },
          { relation: "next", url: next },
        ]
      : [],
  },
});

let server: AnsweringServer;
afterEach(() => server.close());

async function openPassthrough(...answers: PlannedAnswer[]) {
  server = await startAnsweringServer(...answers);
  const { fhir } = new Clinik("clk_test_1", { baseUrl: server.url, retries: 0 });
  let now = 0;
  const passthrough = createPassthrough(fhir, () => now);
  return { find: () => passthrough.search("Patient", [["_id", "a,b"]]), wait: (ms: number) => (now += ms) };
}

describe("a FHIR search", () => {
  it.each([
    "https://api.clinikapi.com/v1/fhir/Patient?_id=a,b&_cursor=2",
    "Patient?_id=a,b&_cursor=2",
    "https://elsewhere.test/v1/fhir/Patient?_id=a,b&_cursor=2",
  ])("reads the next page at %s with this key's own address", async (next) => {
    const { find } = await openPassthrough(page("a", next), page("b"));
    expect(await find()).toMatchObject([{ id: "a" }, { id: "b" }]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/v1/fhir/Patient?_id=a%2Cb",
      "/v1/fhir/Patient?_id=a,b&_cursor=2",
    ]);
  });

  it.each<[string, PlannedAnswer]>([
    ["403", { status: 403, json: {} }],
    ["404", { status: 404, json: {} }],
    ["501", { status: 501, json: {} }],
    ["something that is no Bundle", { status: 200, json: { data: [] } }],
    ["a next page that is nowhere", page("a", "https://elsewhere.test/?page=2")],
  ])("that is answered with %s is not asked again for a while", async (_, answer) => {
    const { find, wait } = await openPassthrough(answer, page("a"));
    expect(await find()).toBeUndefined();
    expect(await find()).toBeUndefined();
    expect(server.requests).toHaveLength(1);
    wait(600_000);
    expect(await find()).toMatchObject([{ id: "a" }]);
  });

  it.each([401, 429, 500, 503])("that meets %i fails, since any other search would too", async (status) => {
    const { find } = await openPassthrough({ status, json: {} }, page("a"));
    await expect(find()).rejects.toMatchObject({ status });
    expect(await find()).toMatchObject([{ id: "a" }]);
  });

  it("that goes round is given up at once", async () => {
    const { find } = await openPassthrough(page("a", "Patient?_cursor=same"));
    expect(await find()).toBeUndefined();
    expect(server.requests).toHaveLength(2);
  });

  it("without an end is given up", async () => {
    const pages = Array.from({ length: 99 }, (_, index) => page("a", `Patient?_cursor=${index}`));
    const { find } = await openPassthrough(...pages);
    expect(await find()).toBeUndefined();
    expect(server.requests).toHaveLength(50);
  });
});
