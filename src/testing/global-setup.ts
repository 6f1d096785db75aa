import type { TestProject } from "vitest/node";
import { startPostgres } from "./start-postgres.ts";

/** Starts one PostgreSQL server for the whole run; every test that wants one makes its own database on it. */
export async function setup(project: TestProject) {
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  return server.stop;
}
