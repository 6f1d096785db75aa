import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { expect, it } from "vitest";
import { startAnsweringServer } from "../testing/answering-server.ts";

const root = join(import.meta.dirname, "../..");

it("the example of ClinikAPI's create-appointment page compiles and runs as it stands", {
  timeout: 60_000,
}, async () => {
  const readme = await readFile(join(import.meta.dirname, "README.md"), "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  // Below the repository's root, so that the package is found by its name.
  const cache = join(root, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "example-"));
  const file = join(folder, "example.mts");
  await writeFile(file, example);
  const server = await startAnsweringServer({ status: 201, json: { data: { id: "apt_42" }, meta: {} } });

  expect(typeErrors(file)).toEqual([]);
  const env = { ...process.env, CLINIKAPI_BASE_URL: server.url };
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", file], {
    cwd: root,
    env,
  });

  expect(stdout).toBe("apt_42\n");
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.headers["x-api-key"]).toBe("clk_live_abc123");
  expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({
    patientId: "pt_abc123",
    reasonCode: "Post-procedure follow-up",
  });
  await server.close();
  await rm(folder, { recursive: true });
});

function typeErrors(file: string): string[] {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    allowImportingTsExtensions: true,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
