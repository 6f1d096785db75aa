import { expect, it } from "vitest";
import { hasVisibleText } from "./visible-text.ts";

it.each(["", " ", "\u200B", "\u3164", "\u2800", "\u200F", "\u00AD\uFEFF \u2060"])(
  "nobody can be called %j, of which nothing is to be seen",
  (name) => expect(hasVisibleText(name)).toBe(false),
);

it.each(["Lee", "王", "\u200Fسارة", "O’"])("%j can be seen", (name) =>
  expect(hasVisibleText(name)).toBe(true),
);
