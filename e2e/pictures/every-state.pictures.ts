import { join } from "node:path";
import { onEachTour } from "../states/on-each-tour.ts";
import { test } from "../story.ts";

const folder = join(import.meta.dirname, "../../screenshots");

const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 720 } };

onEachTour(
  ({ name }) => `whoever designs sees every state of “${name}”`,
  async (page, state) => {
    const language = test.info().project.name;
    for (const colorScheme of language === "english" ? (["light", "dark"] as const) : (["light"] as const)) {
      await page.emulateMedia({ colorScheme });
      for (const [width, size] of Object.entries(sizes)) {
        await page.setViewportSize(size);
        await page.evaluate(() => document.fonts.ready);
        // Behind a dialog there is nothing to be looked at.
        const fullPage = width === "narrow" && (await page.locator("dialog[open]").count()) === 0;
        const path = join(folder, `${state}-${language}-${colorScheme}-${width}.png`);
        await page.screenshot({ path, animations: "disabled", fullPage });
      }
      await page.setViewportSize(sizes.wide);
    }
  },
);
