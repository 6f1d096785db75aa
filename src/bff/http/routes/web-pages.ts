import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";

const forever = "public, max-age=31536000, immutable";
const askAgain = "no-cache";

const cached =
  (policy: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.res.ok) c.header("Cache-Control", policy);
  };

/** Serves the built pages in `root`; every address without a file of its own is the application's. */
export function webPages(root: string): Hono {
  const files = serveStatic({ root, index: "none", precompressed: true });
  return (
    new Hono()
      // What the build writes down for itself, such as its manifest, is nobody's to read.
      .get("/*", async (c, next) => (/\/\./.test(c.req.path) ? c.notFound() : next()))
      // A digest of its content is in the name of every file in this folder.
      .get("/assets/*", cached(forever), files, (c) => c.notFound())
      .get("/*", cached(askAgain), files, async (c) =>
        c.html(await readFile(join(root, "index.html"), "utf8")),
      )
  );
}
