import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { weightFile } from "./browser-bundle-check.ts";
import { giveUp } from "./build-error.ts";
import { buildProject } from "./build-project.ts";

const root = join(import.meta.dirname, "../..");
const { server, web } = await buildProject(root);
await Promise.all([server, web]).catch(giveUp);
process.stdout.write(await readFile(join(root, "dist/web", weightFile), "utf8"));
