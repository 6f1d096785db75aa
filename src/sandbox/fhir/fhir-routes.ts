import { type Context, Hono } from "hono";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import { readBody } from "../http/read-body.ts";
import { checkReferences } from "../resources/check-references.ts";
import { resourceKinds } from "../resources/resource-kinds.ts";
import type { Document, Place, Store, Stored } from "../store/store.ts";
import { answerFhir } from "./answer-fhir.ts";
import type { FhirKind } from "./fhir-kind.ts";
import { fhirResource } from "./fhir-resource.ts";
import { inElements } from "./in-elements.ts";
import { documentOf, elementsOf } from "./kept-elements.ts";
import { parseResource, parseVersion } from "./parse-resource.ts";
import { patchResource } from "./patch-resource.ts";
import { searchBundle } from "./search-bundle.ts";

/** The path of the FHIR interface. */
export const fhirRoot = "/v1/fhir";

const root = (c: Context<SandboxEnv>) => `${new URL(c.req.url).origin}${fhirRoot}`;

/** Create, read, search, update, patch and delete one resource in FHIR R4's form. */
export function fhirRoutes(kind: FhirKind, store: Store): Hono<SandboxEnv> {
  const { type } = kind;
  const place = (c: Context<SandboxEnv>): Place => ({ tenant: c.get("tenant"), type });
  const notFound = () => new SandboxError("NOT_FOUND", { message: `${type} not found` });

  async function checkActors(where: Place, fields: Document) {
    try {
      await checkReferences(store, where, fields);
    } catch (error) {
      throw inElements(kind, error);
    }
  }

  function answer(c: Context<SandboxEnv>, stored: Stored | undefined, status: 200 | 201 = 200): Response {
    if (!stored) throw notFound();
    const version = `${root(c)}/${type}/${stored.id}/_history/${stored.revision}`;
    c.header("etag", `W/"${stored.revision}"`);
    c.header("last-modified", stored.writtenAt.toUTCString());
    if (status === 201) c.header("location", version);
    return answerFhir(c, fhirResource(kind, stored), status);
  }

  async function search(c: Context<SandboxEnv>, parameters: Iterable<[string, string]>) {
    const isStrict = /\bhandling=strict\b/.test(c.req.header("prefer") ?? "");
    const searching = { store, tenant: c.get("tenant"), root: root(c) };
    return answerFhir(c, await searchBundle(searching, { kind, parameters, isStrict }));
  }

  return new Hono<SandboxEnv>()
    .post("/", async (c) => {
      const { source, fields } = parseResource(kind, await readBody(c));
      await checkActors(place(c), fields);
      const document = documentOf(
        kind,
        { ...resourceKinds[type].defaults(c.get("receivedAt")), ...fields },
        source,
      );
      return answer(c, await store.create(place(c), document), 201);
    })
    .get("/", (c) => search(c, new URL(c.req.url).searchParams))
    .post("/_search", async (c) => {
      const form = new URLSearchParams(await c.req.text());
      return search(c, [...new URL(c.req.url).searchParams, ...form]);
    })
    .get("/:id", async (c) => answer(c, await store.read(place(c), c.req.param("id"))))
    .put("/:id", async (c) => {
      const id = c.req.param("id");
      const { source, fields } = parseVersion(kind, id, await readBody(c));
      await checkActors(place(c), fields);
      return answer(c, await store.update(place(c), id, () => documentOf(kind, fields, source)));
    })
    .patch("/:id", async (c) => {
      const [id, body] = [c.req.param("id"), await readBody(c)];
      const patched = (document: Document) => patchResource(kind, elementsOf(kind, id, document), body);
      const before = await store.read(place(c), id);
      if (!before) throw notFound();
      await checkActors(place(c), patched(before.document).fields);
      const stored = await store.update(place(c), id, (document) => {
        const { fields, source } = patched(document);
        return documentOf(kind, fields, source);
      });
      return answer(c, stored);
    })
    .delete("/:id", async (c) => {
      if (!(await store.remove(place(c), c.req.param("id")))) throw notFound();
      return c.body(null, 204);
    });
}
