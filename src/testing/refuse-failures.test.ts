import { expect, it, onTestFinished } from "vitest";
import { type PlannedAnswer, startAnsweringServer } from "./answering-server.ts";
import { refuseFailures } from "./refuse-failures.ts";

async function serverThatAnswers(answer: PlannedAnswer) {
  const server = await startAnsweringServer(answer);
  onTestFinished(() => server.close());
  return server;
}

const counts = (status: number) =>
  `# TYPE frontdesk_requests_total counter\nfrontdesk_requests_total{method="GET",route="/api/session",status="${status}"} 1\n`;

it("a server that has said 500 once fails its test, and one that never did fails none", async () => {
  const failed = await serverThatAnswers({ status: 200, text: counts(500) });
  const well = await serverThatAnswers({ status: 200, text: counts(503) });
  await expect(refuseFailures([well.url])).resolves.toBeUndefined();
  await expect(refuseFailures([well.url, failed.url])).rejects.toThrow('status="500"} 1');
});

it("a server that keeps its counts to itself fails its test, and one that is gone does not", async () => {
  const closed = await serverThatAnswers({ status: 404, text: "not found" });
  await expect(refuseFailures([closed.url])).rejects.toThrow("does not tell");
  await closed.close();
  await expect(refuseFailures([closed.url])).resolves.toBeUndefined();
});
