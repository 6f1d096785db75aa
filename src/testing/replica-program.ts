import { join } from "node:path";
import { bundleProgram } from "#commands/build-server.ts";

const root = join(import.meta.dirname, "../..");

/** The bundled program of a replica, once `bundleReplica` has been called: it starts a second sooner than its sources. */
export const replicaProgram = join(root, "node_modules/.cache/frontdesk/replica.js");

export const bundleReplica = () =>
  bundleProgram(root, { entry: "src/testing/replica.ts", outfile: replicaProgram });
