/** `value` without absent members, empty texts, empty lists and empty objects: FHIR knows no empty element. */
export function tidy<T>(value: T): T {
  return (tidied(value) ?? {}) as T;
}

// Plain loops: a page of FHIR resources spends most of its time here.
function tidied(value: unknown): unknown {
  if (value === "" || value === null) return undefined;
  if (typeof value !== "object") return value;
  return Array.isArray(value) ? tidiedList(value) : tidiedObject(value as Record<string, unknown>);
}

function tidiedList(list: unknown[]): unknown[] | undefined {
  const kept: unknown[] = [];
  for (const item of list) {
    const tidy = tidied(item);
    if (tidy !== undefined) kept.push(tidy);
  }
  return kept.length > 0 ? kept : undefined;
}

function tidiedObject(object: Record<string, unknown>): object | undefined {
  const kept: Record<string, unknown> = {};
  let isEmpty = true;
  for (const name of Object.keys(object)) {
    const tidy = tidied(object[name]);
    if (tidy === undefined) continue;
    kept[name] = tidy;
    isEmpty = false;
  }
  return isEmpty ? undefined : kept;
}
