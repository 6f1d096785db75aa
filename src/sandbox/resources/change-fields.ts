import { applyPatch, type Operation } from "rfc6902";
import * as z from "zod/mini";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import type { Document } from "../store/store.ts";
import { fhirSource, flatFields } from "./flat-fields.ts";
import { parseFields } from "./parse-fields.ts";
import type { ResourceKind } from "./resource-kinds.ts";

// Names of fields and places in lists, and nothing that an object inherits, such as `constructor`.
const isPointer = (path: string) =>
  /^(\/([A-Za-z0-9]+|-))+$/.test(path) && path.split("/").every((token) => !(token in Object.prototype));

const pointer = z.string().check(z.maxLength(200, { abort: true }), z.refine(isPointer));

// RFC 6902, 4: members that an operation does not define are ignored.
const operations = z
  .array(
    z.object({
      op: z.enum(["add", "remove", "replace", "move", "copy", "test"]),
      path: pointer,
      from: z.optional(pointer),
      value: z.optional(z.unknown()),
    }),
  )
  .check(z.maxLength(100));

/**
 * A document with the changes that a PATCH asks for: a plain object has the fields to change, a list is a JSON Patch
 * (RFC 6902) of the flat form. Throws when the outcome is not what the API accepts.
 */
export function changeFields(kind: ResourceKind, document: Document, body: unknown): Document {
  if (!Array.isArray(body)) return { ...document, ...parseFields(kind.change, body) };
  const before = flatFields(document);
  const patched = applyJsonPatch(before, body);
  parseFields(kind.change, differences(before, patched));
  return { ...parseFields(kind.create, patched), ...fhirSource(document) };
}

/** The fields whose values differ, with those they have afterwards; one that was removed is `undefined`. */
export function differences(before: Document, after: Document): Document {
  const fields = Object.keys({ ...before, ...after });
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

/** A copy of the document, changed by a JSON Patch. Throws when that is none, or does not fit the document. */
export function applyJsonPatch(document: Document, body: unknown): Document {
  const patch = parseFields(operations, body);
  const patched = structuredClone(document);
  for (const [index, error] of applyAll(patched, patch as Operation[]).entries()) {
    if (error?.name === "TestError") throw new SandboxError("CONFLICT");
    if (error) {
      throw new SandboxError("VALIDATION_ERROR", {
        fields: [{ field: `${index}.path`, message: "does not name a part of the resource" }],
      });
    }
  }
  return patched;
}

// A test that fails is told in words that name the values; to write those of `{ "toString": 1 }` down fails itself.
function applyAll(document: Document, patch: Operation[]): ReturnType<typeof applyPatch> {
  try {
    return applyPatch(document, patch);
  } catch {
    throw new SandboxError("CONFLICT");
  }
}
