import { expect, it } from "vitest";
import { cycleOf, folderGraphs } from "./folder-graph.ts";

const graphsOf = (...lines: string[]) =>
  folderGraphs(
    lines.map((line) => {
      const [from = "", to = ""] = line.split(" → ");
      return { from, to };
    }),
  );

const cyclesOf = (...lines: string[]) =>
  graphsOf(...lines).flatMap((graph) =>
    cycleOf(graph).map(({ from, to }) => `${graph.folder}: ${from} → ${to}`),
  );

it("folders that need each other are told, though none of their files do", () => {
  expect(cyclesOf("src/a/one.ts → src/b/two.ts", "src/b/three.ts → src/a/four.ts")).toEqual([
    "src: src/a/one.ts → src/b/two.ts",
    "src: src/b/three.ts → src/a/four.ts",
  ]);
});

it("folders deep in the tree are told apart from what only leads there", () => {
  expect(
    cyclesOf(
      "src/x/a/one.ts → src/x/b/two.ts",
      "src/x/b/two.ts → src/x/c/three.ts",
      "src/x/c/four.ts → src/x/a/one.ts",
      "src/x/start.ts → src/x/a/one.ts",
    ),
  ).toEqual([
    "src/x: src/x/a/one.ts → src/x/b/two.ts",
    "src/x: src/x/b/two.ts → src/x/c/three.ts",
    "src/x: src/x/c/four.ts → src/x/a/one.ts",
  ]);
});

it("a folder whose rooms stand on each other has no cycle", () => {
  expect(
    cyclesOf(
      "src/x/page.ts → src/x/room/part.ts",
      "src/x/room/part.ts → src/x/words.ts",
      "src/y.ts → src/x/page.ts",
    ),
  ).toEqual([]);
});
