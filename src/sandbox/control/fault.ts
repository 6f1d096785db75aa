import * as z from "zod/mini";

/**
 * What goes wrong. `before`: nothing is stored; `after`: the request has its effect and the caller does not learn it.
 * `fail` answers with `status`; `reset` destroys the connection; `hang` leaves the caller waiting, for good or for
 * `delayMs`, after which `hang-before` answers with `status` and `hang-after` with the true answer. `late` carries
 * the request out after `delayMs`, though the caller may have gone.
 */
const faultModes = [
  "fail-before",
  "fail-after",
  "hang-before",
  "hang-after",
  "reset-before",
  "reset-after",
  "late",
] as const;

/**
 * A fault to come. `method` and `path` say for which requests, all of them when missing; in a path `*` stands for one
 * segment and `**` at the end for any number. `count` is how many requests it befalls: once unless told, 0 for always.
 */
export const faultSchema = z.strictObject({
  method: z.optional(z.string().check(z.maxLength(10))),
  path: z.optional(z.string().check(z.maxLength(200))),
  mode: z.enum(faultModes),
  count: z._default(z.int().check(z.minimum(0), z.maximum(1_000_000)), 1),
  status: z._default(z.int().check(z.minimum(400), z.maximum(599)), 500),
  delayMs: z.optional(z.int().check(z.minimum(0), z.maximum(600_000))),
});

export type Fault = z.infer<typeof faultSchema>;

/** Whether a fault is for requests of this method and path. */
export function befalls(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  return fault.path === undefined || pattern(fault.path).test(path);
}

function pattern(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const wild = escaped.replace(/\/\*\*$/, "(/.*)?").replaceAll(/(?<=\/)\*(?=\/|$)/g, "[^/]+");
  return new RegExp(`^${wild}/?$`);
}
