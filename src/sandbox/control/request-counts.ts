import { createMiddleware } from "hono/factory";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { resourceKinds } from "../resources/resource-kinds.ts";

/** Counts the calls of the API by route, such as `GET /v1/patients/{id}`; refused ones count too. */
export class RequestCounts {
  #routes = new Map<string, number>();

  /** Counts at arrival, so that a call without an answer counts as well. */
  readonly count = createMiddleware<SandboxEnv>(async (c, next) => {
    const route = `${c.req.method} ${routeOf(c.req.path)}`;
    this.#routes.set(route, (this.#routes.get(route) ?? 0) + 1);
    await next();
  });

  report(): { total: number; routes: Record<string, number> } {
    const calls = [...this.#routes.values()];
    return { total: calls.reduce((sum, each) => sum + each, 0), routes: Object.fromEntries(this.#routes) };
  }

  clear(): void {
    this.#routes = new Map();
  }
}

const folders = Object.values(resourceKinds).flatMap(({ path, type }) => [path, `fhir/${type}`]);

// Paths that are no route share one entry, so that a caller cannot fill the memory.
function routeOf(path: string): string {
  const folder = folders.find((each) => path === `/v1/${each}` || path.startsWith(`/v1/${each}/`));
  if (folder === undefined) return path === "/v1/metadata" ? path : "other";
  return path.length > `/v1/${folder}/`.length ? `/v1/${folder}/{id}` : `/v1/${folder}`;
}
