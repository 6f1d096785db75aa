import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { openPostgres } from "#lib/database/postgres.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { buildProject } from "../src/commands/build-project.ts";
import { chromiumFlags, findChromium } from "../src/commands/chromium/find-chromium.ts";
import { startPostgres } from "../src/testing/start-postgres.ts";
import { startDelayingProxy } from "./delaying-proxy.ts";
import { startServer } from "./start-server.ts";

/** The built server, ClinikAPI's stand-in behind it and a browser before it, each as it would be in a clinic. */
export type BenchDesk = {
  url: string;
  /** The clinic's records, without the delay that the server meets. */
  sandboxUrl: string;
  /** A browser that was never here before, and in which a receptionist is signed in. */
  visit: () => Promise<BrowserContext>;
  close: () => Promise<void>;
};

/** Opens a clinic of so many patients, whose records take `upstreamMs` milliseconds for each answer. */
export async function openDesk(clinic: { patients: number; upstreamMs: number }): Promise<BenchDesk> {
  await (await buildProject(join(import.meta.dirname, ".."))).web;
  const postgres = await startPostgres();
  const database = openPostgres(postgres.url);
  const sandbox = await startSandbox({
    database,
    port: 0,
    searchLagMs: 10_000,
    rateLimit: 1_000_000,
    patients: clinic.patients,
    control: true,
  });
  const proxy = await startDelayingProxy(sandbox.url, clinic.upstreamMs);
  const server = await startServer(proxy.url, postgres.url);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  const [name = "", value = ""] = server.cookie.split("=");
  return {
    url: server.url,
    sandboxUrl: sandbox.url,
    async visit() {
      const context = await browser.newContext({ locale: "en-US" });
      await context.addCookies([{ name, value, url: server.url }]);
      return context;
    },
    async close() {
      await browser.close();
      await server.stop();
      proxy.close();
      await sandbox.close();
      await database.close();
      await postgres.stop();
    },
  };
}
