import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Server from "../server.ts";
import { giveUp } from "./build-error.ts";
import { buildProject } from "./build-project.ts";

const root = join(import.meta.dirname, "../..");

// The server opens its database, which takes seconds the first time, while the pages are still being built.
const { server, web } = await buildProject(root);
web.catch(giveUp);
await server.catch(giveUp);
const built = pathToFileURL(join(root, "dist/server.js")).href;
const { runFrontdesk } = (await import(built)) as typeof Server;
await runFrontdesk(process.env, web);
