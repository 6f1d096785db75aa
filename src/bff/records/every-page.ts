import { UnreadableAnswerError } from "#bff/problems/unreadable-answer-error.ts";
import { maximumCount } from "#clinikapi/envelope.ts";

export type PageRequest = { count: number; cursor?: string };

/** One page of a search. Without a `cursor` it is the last one. */
export type SearchPage = { rows: unknown[]; cursor?: string };

/** So that neither a search that goes round nor one without end is read for ever; no search of a clinic has 5,000 rows. */
export const mostPages = 50;

/** All rows of a search by the simplified routes. Throws the client's error, or an UnreadableAnswerError. */
export async function everyPage(
  search: (page: PageRequest) => Promise<{ data: unknown }>,
): Promise<unknown[]> {
  const rows: unknown[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = readPage((await search({ count: maximumCount, ...(cursor && { cursor }) })).data);
    rows.push(...page.rows);
    if (page.cursor === undefined) return rows;
    if (page.cursor === cursor) break;
    cursor = page.cursor;
  }
  throw new UnreadableAnswerError("A search did not come to an end.");
}

/** The page that a search answered. */
export function readPage(data: unknown): SearchPage {
  if (typeof data !== "object" || data === null || !("data" in data) || !Array.isArray(data.data)) {
    throw new UnreadableAnswerError("A search answered without a list.");
  }
  const hasMore = "hasMore" in data && data.hasMore === true;
  const cursor = hasMore && "cursor" in data && typeof data.cursor === "string" ? data.cursor : undefined;
  if (hasMore && !cursor) throw new UnreadableAnswerError("A search has more and does not say where.");
  return { rows: data.data, ...(cursor && { cursor }) };
}
