import type { Context, Hono } from "hono";
import * as z from "zod/mini";
import { readJson } from "#bff/http/requests/read-json.ts";
import { readQuery } from "#bff/http/requests/read-query.ts";
import { readSpan } from "#bff/http/requests/read-span.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { HeldTime, Holds } from "#bff/times/holds/holds.ts";
import { bookingSentences } from "#contract/booking-rules.ts";
import { holdTokenHeader } from "#contract/hold-token-header.ts";
import {
  type Hold,
  type HoldList,
  holdQuerySchema,
  holdRequestSchema,
  holdSentences,
} from "#contract/holds.ts";
import type { Staff } from "#contract/session.ts";
import { type VisitYears, visitYearRules } from "#contract/visit-years.ts";
import { mayBookWith } from "#domain/roles.ts";

/** Who sits at the desks, where people sign in. */
export type DeskStaff = {
  /** Whoever asks. */
  of: (c: Context) => Staff;
  /** What these are called, by their ids. */
  namesOf: (staffIds: string[]) => Promise<Record<string, string>>;
};

type HoldDesk = { holds: Holds; staff?: DeskStaff; visitYears: VisitYears };

/**
 * Tells desks what other desks are about to book. The token in the address of a release is the holder's own, and no
 * answer has anybody's token in it: nobody can end what another desk holds.
 */
export function holdRoutes({ holds, staff, visitYears }: HoldDesk): Hono<StaffEnv> {
  const requestSchema = holdRequestSchema.check(...visitYearRules(visitYears));
  const views = async (all: HeldTime[]): Promise<Hold[]> => {
    const names = await staff?.namesOf(all.flatMap(({ staffId }) => staffId ?? []));
    return all.map(({ staffId = "", start, end, ...held }) => ({
      ...held,
      start: start.toISOString(),
      end: end.toISOString(),
      ...(names?.[staffId] && { holder: names[staffId] }),
    }));
  };
  return routes({
    "GET /api/holds": async (c) => {
      const span = readSpan(readQuery(c, holdQuerySchema));
      const held = await holds.during(span, ownToken(c));
      const list: HoldList = { holds: await views(held) };
      return c.json(list);
    },
    "POST /api/holds": async (c) => {
      const request = await readJson(c, requestSchema, { ...bookingSentences, ...holdSentences });
      const holder = staff?.of(c);
      // Whoever may not book a time must not keep it from those who may.
      if (holder && !mayBookWith(holder, request.practitionerId)) throw new Refusal("forbidden");
      const [held] = await views([await holds.keep(request, holder?.id)]);
      return c.json(held);
    },
    "DELETE /api/holds/:id": async (c) => {
      const token = z.uuid().safeParse(c.req.param("id"));
      if (!token.success) throw new Refusal("not-found");
      await holds.release(token.data);
      return c.body(null, 204);
    },
  });
}

/** The token of the desk that asks. Without one, all holds are another desk's. */
export function ownToken(c: Context): string | undefined {
  const token = z.uuid().safeParse(c.req.header(holdTokenHeader));
  return token.success ? token.data : undefined;
}
