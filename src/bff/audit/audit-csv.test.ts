import { expect, it } from "vitest";
import { csvCell } from "./audit-csv.ts";

it.each([
  ["=1+1", `"'=1+1"`],
  ["+1", `"'+1"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1+1", `"'\t=1+1"`],
  ["a,b", `"a,b"`],
  [`say "no"`, `"say ""no"""`],
  [7, `"7"`],
  [undefined, `""`],
])("a spreadsheet takes %j for text", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
