import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** Passes every request on to the server at `target`, and its answer back `delayMs` milliseconds after the request came. */
export async function startDelayingProxy(
  target: string,
  delayMs: number,
): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(target);
  const proxy = createServer((asked, answer) => {
    const due = performance.now() + delayMs;
    const { method, url: path, headers } = asked;
    const onward = request({ hostname, port, method, path, headers }, (found) => {
      setTimeout(
        () => {
          answer.writeHead(found.statusCode ?? 502, found.headers);
          found.pipe(answer);
        },
        Math.max(0, due - performance.now()),
      );
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
