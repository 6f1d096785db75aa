import { expect, it } from "vitest";
import { shortcuts } from "./shortcuts.ts";

it("no key means two things on one page", () => {
  const { everywhere, ...pages } = shortcuts;
  for (const page of Object.values(pages)) {
    const keys = [...Object.values(everywhere), ...Object.values(page)];
    expect(new Set(keys).size).toBe(keys.length);
  }
});
