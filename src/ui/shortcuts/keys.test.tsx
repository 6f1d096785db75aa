import { describe, expect, it } from "vitest";
import { ariaKeys, isPressed, keyNames, writes } from "./keys.ts";

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe("keys", () => {
  it("are the ones pressed, with what is held down beside them", () => {
    expect(isPressed("Mod+Enter", press("Enter", { ctrlKey: true }))).toBe(true);
    expect(isPressed("Mod+Enter", press("Enter"))).toBe(false);
    expect(isPressed("Mod+Enter", press("Enter", { ctrlKey: true, metaKey: true }))).toBe(false);
    expect(isPressed("?", press("?"))).toBe(true);
    expect(isPressed("?", press("?", { ctrlKey: true }))).toBe(false);
  });

  it("are found by their place where the language of the keyboard is another one", () => {
    expect(isPressed("Alt+KeyP", press("ح", { code: "KeyP", altKey: true }))).toBe(true);
    expect(isPressed("Mod+Period", press(">", { code: "Period", ctrlKey: true }))).toBe(true);
  });

  it("do not take a character away that is typed with AltGr, which is Control and Alt", () => {
    expect(isPressed("Alt+KeyP", press("¶", { code: "KeyP", altKey: true, ctrlKey: true }))).toBe(false);
    expect(isPressed("Mod+Enter", press("Enter", { altKey: true, ctrlKey: true }))).toBe(false);
  });

  it("are silent in a field only where they would write into it", () => {
    expect(["?", "Alt+KeyP", "Mod+Enter"].map(writes)).toEqual([true, false, false]);
  });

  it("are named as they are printed, and as screen readers want them", () => {
    expect(keyNames("Mod+Enter")).toEqual(["Ctrl", "↵"]);
    expect(keyNames("Alt+KeyP")).toEqual(["Alt", "P"]);
    expect(ariaKeys("Mod+Period")).toBe("Control+.");
  });
});
