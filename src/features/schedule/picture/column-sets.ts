import type { Column } from "./columns-of.ts";

/** Whose columns are shown: everybody's, one's own, or those of a specialty, by its name. */
export type ColumnSet = "all" | "mine" | `of ${string}`;

/** The specialties of these columns, where there is more than one to choose from. */
export function specialtiesOf(columns: readonly Column[]): string[] {
  const all = columns.flatMap(({ practitioner }) => practitioner?.specialty ?? []);
  const each = [...new Set(all)].toSorted((a, b) => a.localeCompare(b));
  return each.length > 1 ? each : [];
}

/** The columns of a set; everybody's where the set has none today, so that nobody takes the day for an empty one. */
export function columnsOfSet(columns: readonly Column[], set: ColumnSet, ownId?: string): readonly Column[] {
  const chosen = columns.filter(({ practitioner }) => {
    if (set === "all") return true;
    return set === "mine" ? practitioner?.id === ownId : practitioner?.specialty === set.slice("of ".length);
  });
  return chosen.length > 0 ? chosen : columns;
}
