import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { cruise, format, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { cycleOf, type FolderGraph, folderGraphs } from "./folder-graph.ts";

// Says which arrows between folders are broken, and which folders need each other; with --folders also what each folder's
// files and folders import of each other. Run where the project is.
const root = process.cwd();

const options = await extractDepcruiseOptions(join(root, ".dependency-cruiser.mjs"));
const { output } = await cruise(["src", "e2e", "bench", "vite.config.ts"], options, undefined, {
  tsConfig: extractTSConfig(join(root, "tsconfig.json")),
});
const cruised = output as ICruiseResult;
const report = await format(cruised, { outputType: "err" });
process.stdout.write(`${(report.output as string).trim()}\n`);

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const graphs = folderGraphs(
  cruised.modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => [source, resolved].every((path) => path.startsWith("src/") && !isTest(path)))
      .map(({ resolved }) => ({ from: source, to: resolved })),
  ),
);

if (process.argv.includes("--folders")) process.stdout.write(`${graphs.map(picture).join("\n\n")}\n\n`);

function picture({ folder, imports }: FolderGraph): string {
  const lines = [...imports].map(
    ([child, targets]) => `  ${child} → ${[...targets.keys()].sort().join(", ")}`,
  );
  return [folder, ...lines.sort()].join("\n");
}

const cyclic = graphs.filter((graph) => cycleOf(graph).length > 0);
for (const graph of cyclic) {
  process.stdout.write(`In ${graph.folder} these need each other:\n`);
  for (const { from, to } of cycleOf(graph)) process.stdout.write(`  ${from} → ${to}\n`);
}
process.stdout.write(`Cycles in ${cyclic.length} of ${graphs.length} folders.\n`);

// A rule that does not look at a file is not broken by it.
const seen = new Set(cruised.modules.map(({ source }) => source));
const unseen = (await readdir(join(root, "src"), { recursive: true }))
  .map((file) => `src/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.tsx?$/.test(file) && !file.includes("node_modules") && !seen.has(file));
for (const file of unseen) process.stdout.write(`${file} was not looked at.\n`);

process.exitCode = report.exitCode || cyclic.length || unseen.length ? 1 : 0;
