import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, type Rolldown } from "vite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { leaveOutModalPopovers } from "./leave-out-modal-popovers.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "frontdesk-popovers-"));
});

afterEach(() => rm(root, { recursive: true }));

const packages = {
  "node_modules/aria-hidden/index.js": 'export const hideOthers = () => "hides the rest of the page";',
  "node_modules/@radix-ui/react-popover/index.js":
    'import { hideOthers } from "aria-hidden"; export const open = (modal) => modal && hideOthers();',
};

async function built(main: string): Promise<string> {
  const files: Record<string, string> = { "src/main.js": main, ...packages };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: "silent",
    build: { write: false, rolldownOptions: { input: join(root, "src/main.js") } },
    plugins: [leaveOutModalPopovers()],
  })) as Rolldown.RolldownOutput;
  return output.map((file) => (file.type === "chunk" ? file.code : "")).join("\n");
}

it("what only a modal popover needs is not sent, and says where it is when it is missed", async () => {
  const code = await built('import { open } from "@radix-ui/react-popover"; globalThis.open = open;');
  expect(code).not.toContain("hides the rest of the page");
  expect(code).toContain("Modal popovers are left out of this build");
});

it("who imports the same package for something else has it", async () => {
  const code = await built('import { hideOthers } from "aria-hidden"; globalThis.hide = hideOthers;');
  expect(code).toContain("hides the rest of the page");
});
