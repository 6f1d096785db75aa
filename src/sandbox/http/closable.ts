import type { Server, ServerResponse } from "node:http";

/**
 * Returns how to close the server: it takes no further requests, answers those under way, and then drops every
 * connection. Node alone would wait for connections that a client keeps alive, or opened and never used.
 */
export function closable(server: Server): () => Promise<void> {
  let underWay = 0;
  const dropWhenDone = () => {
    if (!server.listening && underWay === 0) server.closeAllConnections();
  };
  server.on("request", (_request, response: ServerResponse) => {
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
      dropWhenDone();
    });
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      dropWhenDone();
    });
}
