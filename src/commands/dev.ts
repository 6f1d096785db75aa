import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createServer } from "vite";

const root = join(import.meta.dirname, "../..");
const port = Number(process.env["PORT"] ?? 3000);
const serverPort = port + 1;

// The server starts anew when its sources change; the pages are changed in place by Vite, which hands on the rest.
const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
const server = spawn(process.execPath, [tsx, "watch", "--clear-screen=false", "src/server.ts"], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
  env: { NODE_ENV: "development", ...process.env, PORT: String(serverPort) },
});
server.stdout.pipe(process.stdout);

const vite = await createServer({
  root,
  server: {
    host: "127.0.0.1",
    port,
    strictPort: true,
    // The server compares a request's Host with its Origin, so the Host stays the one that the browser sees.
    proxy: {
      "^/(api|oidc|healthz|readyz|metrics)(/|$)": {
        target: `http://127.0.0.1:${serverPort}`,
        changeOrigin: false,
      },
    },
  },
});

const stop = () => {
  server.kill("SIGTERM");
  void vite.close().finally(() => process.exit());
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
server.once("exit", stop);

// The server's first words are its addresses; before them there is nothing to hand requests on to.
await once(server.stdout, "data");
await vite.listen();
process.stdout.write("  With hot reload:\n");
vite.printUrls();
