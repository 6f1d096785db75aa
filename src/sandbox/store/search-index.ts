import type { Database } from "#lib/database/database.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import {
  asksForNamesOnly,
  namedPageSql,
  pageSql,
  type SearchAt,
  type Statement,
  totalSql,
} from "./search-sql.ts";
import type { Found, Place } from "./store.ts";
import { storedOf, type VersionRow } from "./versions.ts";

type Row = VersionRow & { start: number; total?: number };

/** Answers a search from what is visible at its instant. */
export async function searchIndex(database: Database, place: Place, search: SearchAt): Promise<Found> {
  const run = <Result>({ sql, parameters }: Statement) => database.query<Result>(sql, parameters);
  const rows = await run<Row>((asksForNamesOnly(search) ? namedPageSql : pageSql)(place, search));
  const page = rows.slice(0, search.count);
  const last = page.at(-1);
  const hasMore = rows.length > search.count && last !== undefined;
  const isWhole = !hasMore && readCursor(search.cursor, search.sort !== undefined) === undefined;

  async function count(): Promise<number> {
    if (isWhole) return page.length;
    if (rows[0]?.total !== undefined) return rows[0].total;
    const [counted] = await run<{ total: number }>(totalSql(place, search));
    return counted?.total ?? 0;
  }

  return {
    resources: page.map(storedOf),
    total: await count(),
    cursor: hasMore
      ? writeCursor({ number: last.number, ...(search.sort ? { start: last.start } : {}) })
      : null,
    hasMore,
  };
}
