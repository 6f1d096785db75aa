import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";
import serverCode from "./server-code.json" with { type: "json" };

type Limits = {
  /** The most that a page's first scripts may weigh together, in bytes after gzip. */
  maximumScriptBytes: number;
};

const programs = serverCode.programs.join("|").replaceAll(".", "\\.");
const serverPath = new RegExp(`/src/(?:(?:${serverCode.folders.join("|")})/|(?:${programs})$)`);
const key = /clk_/;

/** Fails the build of pages that are too heavy, that hold a key or the beginning of one, or that hold server code. */
export function browserBundleCheck({ maximumScriptBytes }: Limits): Plugin {
  return {
    name: "browser-bundle-check",
    apply: "build",
    // Only what is written is final: other plugins still change the scripts when a bundle is generated.
    writeBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        const complaint = complaintAbout(output);
        if (complaint) this.error(complaint);
      }
      const bytes = initialScriptBytes(bundle);
      const size = `The first scripts of the page weigh ${kilobytes(bytes)} kB after gzip`;
      if (bytes > maximumScriptBytes)
        this.error(`${size}; at most ${kilobytes(maximumScriptBytes)} are allowed.`);
      this.info(`${size} of ${kilobytes(maximumScriptBytes)} allowed.`);
    },
  };
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

function complaintAbout(output: Rolldown.OutputAsset | Rolldown.OutputChunk): string | undefined {
  if (output.type === "asset")
    return key.test(output.source.toString()) ? `${output.fileName} has a ClinikAPI key in it.` : undefined;
  if (key.test(output.code)) return `${output.fileName} has a ClinikAPI key in it.`;
  const foreign = output.moduleIds.find((id) => serverPath.test(id.replaceAll("\\", "/")));
  return foreign && `${output.fileName} has server code in it: ${foreign}`;
}

function initialScriptBytes(bundle: Rolldown.OutputBundle): number {
  const chunks = new Map(
    Object.values(bundle).flatMap((output) => (output.type === "chunk" ? [[output.fileName, output]] : [])),
  );
  const initial = new Set<string>();
  const add = (name: string) => {
    if (initial.has(name)) return;
    initial.add(name);
    chunks.get(name)?.imports.forEach(add);
  };
  for (const [name, chunk] of chunks) if (chunk.isEntry) add(name);
  return [...initial].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? "").length, 0);
}
