import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";

const project = join(import.meta.dirname, "../..");

/** A project whose sandbox says `word` and ends. */
async function projectThatSays(word: string) {
  const root = await mkdtemp(join(tmpdir(), "frontdesk-command-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, "src/sandbox"), { recursive: true });
  await cp(join(project, "src/commands"), join(root, "src/commands"), { recursive: true });
  await symlink(join(project, "node_modules"), join(root, "node_modules"));
  await writeFile(join(root, "package.json"), JSON.stringify({ type: "module", dependencies: {} }));
  await writeFile(join(root, "src/sandbox/main.ts"), 'import { word } from "./word.ts"; console.log(word);');
  const say = (word: string) =>
    writeFile(join(root, "src/sandbox/word.ts"), `export const word = "${word}";`);
  await say(word);
  return {
    say,
    run: async () => {
      const { stdout } = await promisify(execFile)(process.execPath, ["src/commands/sandbox.mjs"], {
        cwd: root,
      });
      return { said: stdout.trim(), builtAt: (await stat(join(root, "dist/sandbox.js"))).mtimeMs };
    },
  };
}

it("whoever starts the sandbox waits for a build only when a source has changed", async () => {
  const { run, say } = await projectThatSays("good morning");
  const first = await run();
  const second = await run();
  expect([first.said, second]).toEqual(["good morning", first]);
  await say("good evening");
  expect((await run()).said).toBe("good evening");
});
