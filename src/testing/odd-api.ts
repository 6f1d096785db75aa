import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Which answers are altered: of requests with this method and address, the next `count` of them, or all. */
type Which = { method: string; path: RegExp; count?: number };

type Json = Record<string, unknown>;

/** Sends an answer in another way than it came. */
type Send = (response: ServerResponse, answer: { status: number; text: string }) => void;

type Alteration = Which & ({ alter: (data: Json) => unknown } | { send: Send });

/** ClinikAPI as it answers with something else than it did: a server before the real one at `url`, for one test. */
export type OddApi = {
  url: string;
  /** Every request so far, as in `GET /v1/appointments?count=100`. */
  requests: string[];
  /** The `data` of an answer, or all of one without an envelope, becomes what `alter` makes of it. */
  alter(which: Which, alter: (data: Json) => unknown): void;
  /** Answers that are right are sent by `send`. */
  spoil(which: Which, send: Send): void;
  /** Alters nothing more. */
  becomeTrue(): void;
};

export async function startOddApi(url: string): Promise<OddApi> {
  let alterations: Alteration[] = [];
  const requests: string[] = [];
  const server = createServer(
    (request, response) => void pass(request, response).catch(() => response.destroy()),
  );

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = `${request.method} ${request.url}`;
    requests.push(asked);
    const answer = await forward(url, request);
    const text = await answer.text();
    const found = answer.ok ? taken(request) : undefined;
    if (found && "send" in found) return found.send(response, { status: answer.status, text });
    response.writeHead(answer.status, kept(answer.headers));
    response.end(found ? altered(text, found.alter) : text);
  }

  function taken({ method, url: path = "" }: IncomingMessage): Alteration | undefined {
    const found = alterations.find((one) => one.method === method && one.path.test(path) && one.count !== 0);
    if (found?.count !== undefined) found.count -= 1;
    return found;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    alter: (which, alter) => void alterations.push({ ...which, alter }),
    spoil: (which, send) => void alterations.push({ ...which, send }),
    becomeTrue() {
      alterations = [];
    },
  };
}

async function forward(url: string, request: IncomingMessage): Promise<Response> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
  return fetch(url + request.url, {
    method: request.method,
    headers: headers as Record<string, string>,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
}

const kept = (headers: Headers) =>
  Object.fromEntries([...headers].filter(([name]) => /^(x-|content-type|retry-after)/.test(name)));

function altered(text: string, alter: (data: Json) => unknown): string {
  const body = JSON.parse(text) as Json;
  const isEnveloped = !("resourceType" in body) && "data" in body;
  return JSON.stringify(isEnveloped ? { ...body, data: alter(body.data as Json) } : alter(body));
}
