import { defineConfig } from "@playwright/test";
import stories from "./playwright.config.ts";

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 720 };
const every = { testMatch: "pictures/*.pictures.ts", dependencies: ["opening"] };

/** Takes pictures of the page's states into `screenshots/`: light and dark, wide and narrow, English and Arabic. */
export default defineConfig({
  ...stories,
  outputDir: "../test-results/screenshots",
  reporter: "list",
  projects: [
    { name: "opening", testMatch: "stories/open-clinic.setup.ts" },
    { ...every, name: "light-wide", use: { colorScheme: "light", viewport: wide } },
    { ...every, name: "dark-wide", use: { colorScheme: "dark", viewport: wide } },
    { ...every, name: "light-narrow", use: { colorScheme: "light", viewport: narrow } },
    { ...every, name: "dark-narrow", use: { colorScheme: "dark", viewport: narrow } },
    { ...every, name: "arabic-wide", use: { locale: "ar", viewport: wide } },
    { ...every, name: "arabic-narrow", use: { locale: "ar", viewport: narrow } },
  ],
});
