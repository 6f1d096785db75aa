import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

type Asked = { method?: string; headers?: Record<string, string>; body?: string };

/** Asks by another name than that of the address, as a proxy does: `fetch` writes the Host header by itself. */
export async function askByName(host: string, url: string, asked: Asked = {}): Promise<Response> {
  const { method = "GET", headers, body } = asked;
  const sent = request(url, { method, headers: { ...headers, host } }).end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const heads = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Response(await buffer(answer), { status: answer.statusCode, headers: heads });
}
