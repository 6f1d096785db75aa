type Direction = "up" | "down" | "before" | "after" | "first" | "last";

const columns = "[data-column]";
const cells = "[data-cell]";

/** The cell to which a key leads: up and down within the column, sideways to what lies at the same time beside it. */
export function cellTowards(cell: HTMLElement, direction: Direction): HTMLElement | undefined {
  const column = cell.closest<HTMLElement>(columns);
  if (!column) return undefined;
  const own = cellsOf(column);
  const at = own.indexOf(cell);
  if (direction === "up" || direction === "down") return own[at + (direction === "up" ? -1 : 1)];
  if (direction === "first" || direction === "last") return own.at(direction === "first" ? 0 : -1);
  const all = [...(column.parentElement?.querySelectorAll<HTMLElement>(columns) ?? [])];
  const here = all.indexOf(column);
  const others = direction === "after" ? all.slice(here + 1) : all.slice(0, here).toReversed();
  const next = others.find((one) => cellsOf(one).length > 0);
  return next && cellAt(next, startOf(cell));
}

/** The cell of a column that stands at a time, or else the nearest one before it. */
export const cellAt = (column: HTMLElement, time: number): HTMLElement | undefined => {
  const own = cellsOf(column);
  return own.findLast((one) => startOf(one) <= time) ?? own[0];
};

const cellsOf = (column: HTMLElement) => [...column.querySelectorAll<HTMLElement>(cells)];

const startOf = ({ dataset }: HTMLElement) => Number(dataset["start"]);
