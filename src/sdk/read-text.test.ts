import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type AnsweringServer, startAnsweringServer } from "../testing/answering-server.ts";
import { Clinik } from "./clinik.ts";

let server: AnsweringServer;
afterEach(() => server.close());

const million = Buffer.alloc(1_000_000, " ");
const megabytes = (count: number) => Readable.from(Array.from({ length: count }, () => million));

describe("an answer of more than anybody has to say", () => {
  it.each([
    ["plain", undefined],
    ["compressed to a thousandth", "gzip"],
  ])("is given up while it comes, when it is %s", async (_how, encoding) => {
    server = await startAnsweringServer((response) => {
      response.writeHead(200, {
        "content-type": "application/json",
        ...(encoding && { "content-encoding": encoding }),
      });
      const body = megabytes(300);
      (encoding ? body.pipe(createGzip({ level: 1 })) : body).pipe(response);
      response.on("error", () => undefined);
    });
    const client = new Clinik("clk_test_1", { baseUrl: server.url });
    const before = process.memoryUsage.rss();
    const reading = client.patients.search({ name: "an" });
    await expect(reading).rejects.toThrow(/more than \d+ bytes/);
    await expect(reading).rejects.toMatchObject({ name: "ClinikAnswerTooLargeError" });
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
    expect(server.requests).toHaveLength(1);
  });

  it("leaves one of some megabytes whole", async () => {
    const name = "é".repeat(2_000_000);
    server = await startAnsweringServer({ status: 200, json: { data: { id: "pt_1", name }, meta: {} } });
    const client = new Clinik("clk_test_1", { baseUrl: server.url });
    const { data } = await client.patients.read("pt_1");
    expect(data).toEqual({ id: "pt_1", name });
  });
});
