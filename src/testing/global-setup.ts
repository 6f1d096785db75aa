import type { TestProject } from "vitest/node";
import { makePgliteTemplate } from "./pglite-template.ts";
import { bundleReplica } from "./replica-program.ts";
import { startPostgres } from "./start-postgres.ts";

/**
 * Makes what all test files share: one PostgreSQL server, on which every test that wants one makes its own database; what
 * an embedded database starts from; and the program of a replica.
 */
export async function setup(project: TestProject) {
  const [server] = await Promise.all([startPostgres(), makePgliteTemplate(), bundleReplica()]);
  project.provide("postgresUrl", server.url);
  return server.stop;
}
