import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { firstScripts, gzipBytes, weightByPackage } from "./bundle-weight.ts";
import serverCode from "./server-code.json" with { type: "json" };

type Limits = {
  /** The most that a page's first scripts may weigh together, in bytes after gzip. */
  maximumScriptBytes: number;
};

const programs = serverCode.programs.join("|").replaceAll(".", "\\.");
const serverPath = new RegExp(`/src/(?:(?:${serverCode.folders.join("|")})/|(?:${programs})$)`);
const key = /clk_/;

/** Where a build writes down, among its files, what its first scripts weigh, and which package how much of it. */
export const weightFile = ".vite/weight.txt";

/** Fails the build of pages that are too heavy, that hold a key or the beginning of one, or that hold server code. */
export function browserBundleCheck({ maximumScriptBytes }: Limits): Plugin {
  return {
    name: "browser-bundle-check",
    apply: "build",
    // Only what is written is final: other plugins still change the scripts when a bundle is generated.
    async writeBundle({ dir = "" }, bundle) {
      for (const output of Object.values(bundle)) {
        const complaint = complaintAbout(output);
        if (complaint) this.error(complaint);
      }
      const first = firstScripts(bundle);
      const bytes = gzipBytes(first);
      const size = `The first scripts of the page weigh ${kilobytes(bytes)} kB after gzip`;
      const report = [
        `${size} of ${kilobytes(maximumScriptBytes)} allowed:`,
        ...weightByPackage(first).map(([name, each]) => `${kilobytes(each).padStart(7)} kB  ${name}`),
      ];
      if (bytes > maximumScriptBytes)
        this.error(
          [`${size}; at most ${kilobytes(maximumScriptBytes)} are allowed:`, ...report.slice(1)].join("\n"),
        );
      await mkdir(dirname(join(dir, weightFile)), { recursive: true });
      await writeFile(join(dir, weightFile), `${report.join("\n")}\n`);
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
