import { join } from "node:path";
import { giveUp } from "./build-error.ts";
import { buildProject } from "./build-project.ts";

const { server, web } = await buildProject(join(import.meta.dirname, "../.."));
await Promise.all([server, web]).catch(giveUp);
