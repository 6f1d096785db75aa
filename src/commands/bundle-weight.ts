import { gzipSync } from "node:zlib";
import { minifySync, type Rolldown } from "vite";

type Chunk = Rolldown.OutputChunk;

/** The scripts that a page asks for at once: its entry, and what that imports. */
export function firstScripts(bundle: Rolldown.OutputBundle): Chunk[] {
  const chunks = new Map(
    Object.values(bundle).flatMap((output) => (output.type === "chunk" ? [[output.fileName, output]] : [])),
  );
  const first = new Set<Chunk>();
  const add = (chunk?: Chunk) => {
    if (!chunk || first.has(chunk)) return;
    first.add(chunk);
    for (const name of chunk.imports) add(chunks.get(name));
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) add(chunk);
  return [...first];
}

/** What scripts weigh together after gzip, in bytes. */
export const gzipBytes = (chunks: Chunk[]): number =>
  chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0);

/**
 * What each package, and each folder of ours, weighs in the scripts, in bytes after gzip, the heaviest first. A script is
 * compressed as a whole, so each has the part of it that its own compressed size is of all of theirs.
 */
export function weightByPackage(chunks: Chunk[]): [name: string, bytes: number][] {
  const codes = new Map<string, string[]>();
  for (const { modules } of chunks)
    for (const [id, { code }] of Object.entries(modules))
      if (code) codes.set(packageOf(id), [...(codes.get(packageOf(id)) ?? []), code]);
  const alone = [...codes].map(([name, parts]): [string, number] => [name, minifiedBytes(parts.join("\n"))]);
  const together = alone.reduce((sum, [, bytes]) => sum + bytes, 0);
  const scale = gzipBytes(chunks) / together;
  return alone
    .map(([name, bytes]): [string, number] => [name, bytes * scale])
    .sort(([, one], [, other]) => other - one);
}

const minifiedBytes = (code: string) => gzipSync(minifySync("package.js", code).code).length;

/** `react-dom`, `@tanstack/query-core`, `src/ui`, `src/features/booking`. */
function packageOf(id: string): string {
  const path = id.replaceAll("\\", "/");
  const [name, scoped] = path.split("/node_modules/").at(-1)?.split("/") ?? [];
  if (path.includes("/node_modules/")) return name?.startsWith("@") ? `${name}/${scoped}` : `${name}`;
  return /src\/(features\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? "the rest";
}
