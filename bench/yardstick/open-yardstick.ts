import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { precompress } from "../../src/commands/precompress.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

const people = {
  patients: [1, 2, 3, 4, 5].map((number) => ({ id: `pt_${number}`, name: `Patient ${number}` })),
};

/** Builds the bare form and serves it compressed, as our own pages are. It answers at `url` until it is closed. */
export async function openYardstick(): Promise<{ url: string; close: () => Promise<void> }> {
  const cache = join(import.meta.dirname, "../../node_modules/.cache/frontdesk");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "yardstick-"));
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Yardstick</title></head><body><div id="app"></div><script type="module" src="${join(import.meta.dirname, "page.tsx")}"></script></body></html>`;
  await writeFile(join(folder, "index.html"), html);
  const outDir = join(folder, "built");
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir, target: "chrome111" },
  });
  await precompress(outDir);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname === "/people") {
      response.setHeader("content-type", "application/json").end(JSON.stringify(people));
      return;
    }
    const file = pathname === "/" ? "/index.html" : pathname;
    readFile(join(outDir, `${file}.br`)).then(
      (body) =>
        response
          .writeHead(200, { "content-type": types[extname(file)] ?? "text/plain", "content-encoding": "br" })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
