import { folded } from "#lib/names/folded.ts";

/** The names that more than one of these people have, whatever the accents and the case. */
export function sharedNames(people: readonly { name: string }[]): Set<string> {
  const byName = new Map<string, string[]>();
  for (const { name } of people) byName.set(folded(name), [...(byName.get(folded(name)) ?? []), name]);
  return new Set([...byName.values()].filter((names) => names.length > 1).flat());
}
