import { type Context, Hono } from "hono";
import { resourceId } from "#clinikapi/values.ts";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import { answerData } from "../http/answer-data.ts";
import { readBody } from "../http/read-body.ts";
import type { Document, Place, Store, Stored } from "../store/store.ts";
import { changeFields, differences } from "./change-fields.ts";
import { checkReferences } from "./check-references.ts";
import { flatAnswer } from "./flat-answer.ts";
import { parseFields } from "./parse-fields.ts";
import { readSearch } from "./read-search.ts";
import type { ResourceKind } from "./resource-kinds.ts";

/** Create, search, read, change and delete one resource in flat form. */
export function resourceRoutes(kind: ResourceKind, store: Store): Hono<SandboxEnv> {
  const place = (c: Context<SandboxEnv>): Place => ({ tenant: c.get("tenant"), type: kind.type });
  const notFound = () => new SandboxError("NOT_FOUND", { message: `${kind.type} not found` });
  const stored = async (c: Context<SandboxEnv>): Promise<Stored> => {
    const { success, data: id } = resourceId.safeParse(c.req.param("id"));
    const found = success ? await store.read(place(c), id) : undefined;
    if (!found) throw notFound();
    return found;
  };

  return new Hono<SandboxEnv>()
    .post("/", async (c) => {
      const fields = parseFields(kind.create, await readBody(c));
      await checkReferences(store, place(c), fields);
      const fresh = await store.create(place(c), { ...kind.defaults(c.get("receivedAt")), ...fields });
      return answerData(c, flatAnswer(kind.type, fresh), 201);
    })
    .get("/", async (c) => {
      const found = await store.search(place(c), readSearch(kind, c.req.query()));
      const { total, cursor, hasMore } = found;
      const page = found.resources.map((stored) => flatAnswer(kind.type, stored));
      return answerData(c, { data: page, total, cursor, hasMore });
    })
    .get("/:id", async (c) => answerData(c, flatAnswer(kind.type, await stored(c))))
    .patch("/:id", async (c) => {
      const body = await readBody(c);
      const before = await stored(c);
      const change = (document: Document) => changeFields(kind, document, body);
      await checkReferences(store, place(c), differences(before.document, change(before.document)));
      const after = await store.update(place(c), before.id, change);
      if (!after) throw notFound();
      return answerData(c, flatAnswer(kind.type, after));
    })
    .delete("/:id", async (c) => {
      if (!(await store.remove(place(c), (await stored(c)).id))) throw notFound();
      return c.body(null, 204);
    });
}
