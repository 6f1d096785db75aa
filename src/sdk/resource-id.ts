/** Gives back `id` when it has the form of one: 1 to 128 letters, digits, `-`, `_` and `.`; else throws a TypeError. */
export function resourceId(id: string): string {
  // A lone `.` or `..` fits the form, and as a path segment would be resolved away into another address.
  if (typeof id === "string" && /^[A-Za-z0-9._-]{1,128}$/.test(id) && !/^\.{1,2}$/.test(id)) return id;
  throw new TypeError("An id must be 1 to 128 letters, digits, hyphens, underscores and dots.");
}
