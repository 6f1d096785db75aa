import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const server = join(import.meta.dirname, "../dist/server.js");

/** Runs the built server as with a key of its own: ClinikAPI at `recordsUrl`, the ledger on the PostgreSQL at `databaseUrl`. */
export async function startServer(
  recordsUrl: string,
  databaseUrl: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [server], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      LOG_LEVEL: "warn",
      CLINIKAPI_SECRET_KEY: "clk_test_sandbox",
      CLINIKAPI_BASE_URL: recordsUrl,
      AUTH_SECRET: "0123456789abcdef0123456789abcdef",
      DATABASE_URL: databaseUrl,
    },
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  while (!/Frontdesk +http/.test(text) && child.exitCode === null) {
    await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  }
  const [url] = /http:\S+/.exec(text) ?? [];
  if (!url) throw new Error(`The server did not start:\n${text}`);
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
