import type { Locator, Page } from "@playwright/test";

type Place = { x: number; y: number };

/** A hand at a mouse or on a screen that can be touched; it counts what it does. A drag is one thing done. */
export function handOn(page: Page, isFinger: boolean) {
  let done = 0;
  return {
    done: () => done,
    press: async (what: Locator) => {
      done += 1;
      await (isFinger ? what.tap() : what.click());
    },
    pressAt: async ({ x, y }: Place) => {
      done += 1;
      await (isFinger ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    },
    drag: async (from: Place, to: Place) => {
      done += 1;
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
  };
}

export type Hand = ReturnType<typeof handOn>;
