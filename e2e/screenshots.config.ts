import { defineConfig } from "@playwright/test";
import stories from "./playwright.config.ts";

const every = { testMatch: "pictures/*.pictures.ts", dependencies: ["opening"] };
const viewport = { width: 1280, height: 900 };

/** Takes pictures of every state into `screenshots/`: light and dark, wide and narrow, and in Arabic. */
export default defineConfig({
  ...stories,
  outputDir: "../test-results/screenshots",
  reporter: "list",
  projects: [
    { name: "opening", testMatch: "stories/open-clinic.setup.ts" },
    { ...every, name: "english", use: { viewport } },
    { ...every, name: "arabic", use: { viewport, locale: "ar" } },
  ],
});
