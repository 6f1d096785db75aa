import type { Page } from "@playwright/test";

/** A keyboard that counts: every letter is a press, and so is every key that is held down beside another. */
export function countingKeyboard(page: Page) {
  let presses = 0;
  return {
    presses: () => presses,
    press: async (keys: string) => {
      presses += keys.split("+").length;
      await page.keyboard.press(keys);
    },
    type: async (text: string) => {
      presses += text.length;
      await page.keyboard.type(text);
    },
  };
}
