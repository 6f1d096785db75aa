import type { Context } from "hono";
import { isNestedDeeper } from "./is-nested-deeper.ts";
import type { SandboxEnv } from "./sandbox-env.ts";
import { invalidFields, SandboxError } from "./sandbox-error.ts";

// The published client sends FHIR's type on create and JSON Patch's on PATCH, whatever the body is.
const jsonTypes = ["application/json", "application/fhir+json", "application/json-patch+json"];

/** The most that a request body holds, in bytes. */
export const maximumBytes = 1_048_576;

// No resource has so many levels, and whatever walks a value by recursion is safe with them.
const maximumLevels = 64;

/** Reads a body as JSON, whichever of the API's three content types it says it has. */
export async function readBody(c: Context<SandboxEnv>): Promise<unknown> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!jsonTypes.includes(type)) {
    throw new SandboxError("INVALID_JSON", { message: "The Content-Type must be application/json" });
  }
  const body = parsed(await c.req.arrayBuffer());
  if (isNestedDeeper(body, maximumLevels)) {
    throw invalidFields([{ field: "body", message: "is nested too deeply" }]);
  }
  return body;
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new SandboxError("INVALID_JSON");
  }
}
