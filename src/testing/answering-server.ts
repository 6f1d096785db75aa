import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type ReceivedRequest = {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
};

/** What to answer: a status with a JSON body, text as it is, or whatever the function does with the response. */
export type PlannedAnswer =
  | { status: number; headers?: Record<string, string>; json?: unknown; text?: string }
  | ((response: ServerResponse) => void);

export type AnsweringServer = {
  url: string;
  /** Every request so far, in the order in which they were read to the end. */
  requests: ReceivedRequest[];
  close(): Promise<void>;
};

/** A real HTTP server on 127.0.0.1 that answers the first request with the first answer, and so on; the last one stays. */
export async function startAnsweringServer(...answers: PlannedAnswer[]): Promise<AnsweringServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      if (answer) give(answer, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function give(answer: PlannedAnswer, response: ServerResponse) {
  if (typeof answer === "function") return answer(response);
  const isJson = answer.json !== undefined;
  response.writeHead(answer.status, {
    ...(isJson && { "content-type": "application/json" }),
    ...answer.headers,
  });
  response.end(isJson ? JSON.stringify(answer.json) : answer.text);
}
