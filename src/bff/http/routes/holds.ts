import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { readJson } from "#bff/http/requests/read-json.ts";
import { readQuery } from "#bff/http/requests/read-query.ts";
import { readSpan } from "#bff/http/requests/read-span.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { HeldTime, Holds } from "#bff/times/holds/holds.ts";
import { holdTokenHeader } from "#contract/hold-token-header.ts";
import {
  type Hold,
  type HoldList,
  holdQuerySchema,
  holdRequestSchema,
  holdSentences,
} from "#contract/holds.ts";

/** Who sits at the desks, where people sign in. */
export type DeskStaff = {
  /** The id of whoever asks. */
  idOf: (c: Context) => string | undefined;
  nameOf: (staffId: string) => Promise<string | undefined>;
};

type HoldDesk = { holds: Holds; staff?: DeskStaff };

/**
 * Tells desks what other desks are about to book. The token in the address of a release is the holder's own, and no
 * answer has anybody's token in it: nobody can end what another desk holds.
 */
export function holdRoutes({ holds, staff }: HoldDesk): Hono {
  const view = async ({ staffId, start, end, ...held }: HeldTime): Promise<Hold> => {
    const holder = staffId && (await staff?.nameOf(staffId));
    return {
      ...held,
      start: start.toISOString(),
      end: end.toISOString(),
      ...(holder && { holder }),
    };
  };
  return new Hono()
    .get("/holds", async (c) => {
      const span = readSpan(readQuery(c, holdQuerySchema));
      const held = await holds.during(span, ownToken(c));
      const list: HoldList = { holds: await Promise.all(held.map(view)) };
      return c.json(list);
    })
    .post("/holds", async (c) => {
      const request = await readJson(c, holdRequestSchema, holdSentences);
      return c.json(await view(await holds.keep(request, staff?.idOf(c))));
    })
    .delete("/holds/:id", async (c) => {
      const token = z.uuid().safeParse(c.req.param("id"));
      if (!token.success) throw new Refusal("not-found");
      await holds.release(token.data);
      return c.body(null, 204);
    });
}

/** The token of the desk that asks. Without one, all holds are another desk's. */
export function ownToken(c: Context): string | undefined {
  const token = z.uuid().safeParse(c.req.header(holdTokenHeader));
  return token.success ? token.data : undefined;
}
