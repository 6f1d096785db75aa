type Value = string | undefined | readonly Value[] | { readonly [name: string]: Value };

/**
 * Whether two say the same of how somebody is reached: a phone, an e-mail address or an address, whatever the blanks in it
 * and the order of its parts.
 */
export const isSameContact = (one: Value, other: Value): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

function plain(value: Value): unknown {
  if (value === undefined) return null;
  if (typeof value === "string") return value.replace(/\s+/gu, " ").trim() || null;
  if (isList(value)) return nothing(value.map(plain).filter((part) => part !== null));
  const parts = Object.entries(value)
    .map(([name, part]): [string, unknown] => [name, plain(part)])
    .filter(([, part]) => part !== null);
  return nothing(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);
const nothing = (parts: unknown[]) => (parts.length > 0 ? parts : null);
