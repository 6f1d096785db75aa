import { onEachTour } from "../states/on-each-tour.ts";
import { expect, test } from "../story.ts";
import { axeFindings, movingParts, outside, smallTargets } from "../what-is-wrong.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const wide = { width: 1280, height: 800 };
const smaller = {
  "320 pixels wide": { width: 320, height: 640 },
  // What is left of the wide one at 200 %.
  "twice as large": { width: 640, height: 400 },
};

onEachTour(
  ({ name }) => `somebody with poor eyes or an unsteady hand can use every state of “${name}”`,
  async (page, state) => {
    expect.soft(await axeFindings(page), `what axe finds in “${state}”`).toEqual([]);
    // The dark page is the same one in other colours.
    await page.emulateMedia({ colorScheme: "dark" });
    const inTheDark = await axeFindings(page, ["color-contrast"]);
    expect.soft(inTheDark, `what axe finds in “${state}”, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    expect.soft(await movingParts(page), `what moves in “${state}”`).toEqual([]);
    for (const [how, size] of Object.entries(smaller)) {
      await page.setViewportSize(size);
      // A list that hangs on a box follows it a moment later.
      await expect
        .configure({ soft: true })
        .poll(() => outside(page), { message: `what is outside in “${state}”, ${how}` })
        .toEqual([]);
      expect.soft(await smallTargets(page, 24), `what is hard to hit in “${state}”, ${how}`).toEqual([]);
    }
    await page.setViewportSize(wide);
  },
);
