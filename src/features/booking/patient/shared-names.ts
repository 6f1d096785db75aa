import { fold } from "#domain/fold.ts";

/** The names that more than one of these people have, whatever the accents and the case. */
export function sharedNames(people: readonly { name: string }[]): Set<string> {
  const byName = new Map<string, string[]>();
  for (const { name } of people) byName.set(fold(name), [...(byName.get(fold(name)) ?? []), name]);
  return new Set([...byName.values()].filter((names) => names.length > 1).flat());
}
