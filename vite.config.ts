import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { createLogger } from "vite";
import { defineConfig } from "vitest/config";
import { browserBundleCheck } from "./src/commands/browser-bundle-check.ts";
import { leaveOutModalPopovers } from "./src/commands/leave-out-modal-popovers.ts";
import { isThorough } from "./src/testing/thorough.ts";

const logger = createLogger();
const warnOnce = logger.warnOnce.bind(logger);
// Rules that one CSS module composes from another come without their file's name, and Vite warns that it could not
// find what their url() names. Ours have none.
logger.warnOnce = (message, options) => {
  if (!message.includes("did not pass the `from` option")) warnOnce(message, options);
};

/** What travels together. Whatever is under none of these is a script of its own. */
const chunks = [
  // Asked for by index.html: what the booking page needs until its form can be used.
  { name: "first", tags: ["$initial" as const] },
  { name: "schemas", test: /node_modules\/zod\/|src\/(contract|clinikapi)\// },
  // The lists under boxes, and what stands in them.
  {
    name: "lists",
    test: /node_modules\/(@radix-ui|@floating-ui)\/|src\/ui\/combobox\/|src\/features\/booking\/(patient|practitioner)\//,
  },
  { name: "shared", test: /src\/(client|domain|lib|texts|ui)\//, minShareCount: 2 },
  // Asked for once the page stands.
  { name: "shell", test: /src\/app\/(?!schedule-with-papers)/ },
  {
    name: "form",
    test: /src\/(domain\/typed|features\/booking\/(day|draft|fields|hold|outcome|page|time))\/(?!check-booking|day-calendar)/,
  },
];

export default defineConfig({
  customLogger: logger,
  plugins: [react(), leaveOutModalPopovers(), browserBundleCheck({ maximumScriptBytes: 135_000 })],
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    manifest: true,
    // The lowest versions; public/first.js tells older browsers, and docs/operating.md their owners.
    target: ["chrome111", "edge111", "firefox115", "safari16.4"],
    // The content security policy allows scripts and styles as files of their own and nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  test: {
    // Bounds a test that hangs; how fast a machine is must not decide whether one passes. At night it tries thousands.
    testTimeout: isThorough ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 50_000 } },
    // A test waits for databases and other processes much of its time, so that one more than there are processors keeps
    // them busy.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["src/**/*.test.ts"],
          environment: "node",
          globalSetup: "src/testing/global-setup.ts",
        },
      },
      {
        // What people read of days and times must not depend on where the computer stands.
        extends: true,
        test: {
          name: "elsewhere",
          include: [
            "src/{domain,lib,features,client,texts,ui,contract}/**/*.test.ts",
            "!src/lib/database/**",
          ],
          environment: "node",
          env: { TZ: "Pacific/Chatham" },
        },
      },
      {
        extends: true,
        test: { name: "dom", include: ["src/**/*.test.tsx"], environment: "jsdom" },
      },
    ],
  },
});
