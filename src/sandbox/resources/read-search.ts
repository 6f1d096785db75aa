import { defaultCount, maximumCount } from "#clinikapi/envelope.ts";
import { invalidFields } from "#sandbox/http/sandbox-error.ts";
import type { Search } from "../store/store.ts";
import type { ResourceKind } from "./resource-kinds.ts";

const sorts: Record<string, Search["sort"]> = {
  date: "start",
  start: "start",
  "-date": "-start",
  "-start": "-start",
};

/** A search of the simplified routes; parameters that the resource does not have are ignored, as are empty ones. */
export function readSearch(kind: ResourceKind, query: Record<string, string>): Search {
  const asked = Object.entries(kind.filters).filter(([name]) => query[name]);
  const sort =
    kind.isSortable && Object.hasOwn(sorts, query.sort ?? "") ? sorts[query.sort ?? ""] : undefined;
  return {
    conditions: asked.map(([name, filter]) => filter(storable(query[name] ?? "", name), name)),
    ...(sort ? { sort } : {}),
    count: pageSize(query.count),
    ...(query.cursor ? { cursor: query.cursor } : {}),
  };
}

// PostgreSQL refuses a statement with a NUL in a value.
function storable(value: string, parameter: string): string {
  if (!value.includes("\0")) return value;
  throw invalidFields([{ field: parameter, message: "has a character that cannot be stored" }]);
}

/** `count` as the API clamps it. */
export function pageSize(count: string | undefined): number {
  const wanted = Number(count);
  if (!Number.isInteger(wanted) || wanted < 1) return defaultCount;
  return Math.min(wanted, maximumCount);
}
