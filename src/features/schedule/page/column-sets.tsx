import type { ColumnSet } from "#features/schedule/picture/column-sets.ts";
import { t } from "#features/schedule/t.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Select } from "#ui/field/select.tsx";
import type { useDayPicture } from "./use-day-picture.ts";

/** Whose columns are shown, where there is a choice. */
export function ColumnSets({ sets }: Pick<ReturnType<typeof useDayPicture>, "sets">) {
  const { set, choose, isMineOffered, specialties } = sets;
  const options: { value: ColumnSet; label: string }[] = [
    { value: "all", label: t().sets.all },
    ...(isMineOffered ? [{ value: "mine" as const, label: t().sets.mine }] : []),
    ...specialties.map((name) => ({ value: `of ${name}` as const, label: usualText(name) })),
  ];
  if (options.length < 2) return null;
  const isOffered = options.some(({ value }) => value === set);
  return (
    <Select
      aria-label={t().sets.label}
      onChange={({ target }) => choose(target.value as ColumnSet)}
      options={options}
      value={isOffered ? set : "all"}
    />
  );
}
