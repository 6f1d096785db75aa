/** That one file imports another, by their paths. */
export type Import = { from: string; to: string };

/** One folder: for each file and folder directly in it, which of the others it imports. */
export type FolderGraph = { folder: string; imports: Map<string, Map<string, Import[]>> };

/**
 * What the files and folders in each folder import of each other. An import counts in the folder that both ends have in
 * common, for the two of its children that they are in.
 */
export function folderGraphs(imports: Import[]): FolderGraph[] {
  const graphs = new Map<string, FolderGraph>();
  for (const one of imports) {
    const from = one.from.split("/");
    const to = one.to.split("/");
    const depth = from.findIndex((name, index) => name !== to[index]);
    const [fromChild, toChild] = [from[depth], to[depth]];
    if (fromChild === undefined || toChild === undefined) continue;
    const folder = from.slice(0, depth).join("/");
    const graph = graphs.get(folder) ?? { folder, imports: new Map<string, Map<string, Import[]>>() };
    graphs.set(folder, graph);
    const targets = graph.imports.get(fromChild) ?? new Map<string, Import[]>();
    graph.imports.set(fromChild, targets.set(toChild, [...(targets.get(toChild) ?? []), one]));
  }
  return [...graphs.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The imports by which children of a folder need each other: those on a way that comes back to where it began. */
export function cycleOf({ imports }: FolderGraph): Import[] {
  const reaches = (start: string, goal: string) => {
    const seen = new Set<string>();
    const waiting = [start];
    for (let child = waiting.pop(); child !== undefined; child = waiting.pop()) {
      if (child === goal) return true;
      if (seen.has(child)) continue;
      seen.add(child);
      waiting.push(...(imports.get(child)?.keys() ?? []));
    }
    return false;
  };
  return [...imports].flatMap(([from, targets]) =>
    [...targets].flatMap(([to, between]) => (reaches(to, from) ? between : [])),
  );
}
