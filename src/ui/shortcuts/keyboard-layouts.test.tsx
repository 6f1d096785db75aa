import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { shortcuts } from "#contract/shortcuts.ts";
import "#testing/dom.ts";
import { learnLayout } from "./keyboard-layout.ts";
import { keyNames } from "./keys.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const all = Object.entries(shortcuts).flatMap(([page, keys]) =>
  Object.entries(keys).map(([action, key]): [string, string] => [`${page}.${action}`, key]),
);

// What the keys at these places write, with Shift where it is another one that counts.
const layouts: Record<string, Record<string, string>> = {
  Arabic: { KeyP: "ح", KeyC: "ؤ", KeyW: "ص", KeyK: "ن", KeyM: "ة", KeyX: "ء", KeyA: "ش", "/": "ظ", "?": "؟" },
  Hebrew: { KeyP: "פ", KeyC: "ב", KeyW: "'", KeyK: "ל", KeyM: "צ", KeyX: "ס", KeyA: "ש", "/": "/", "?": "?" },
  Russian: {
    KeyP: "з",
    KeyC: "с",
    KeyW: "ц",
    KeyK: "л",
    KeyM: "ь",
    KeyX: "ч",
    KeyA: "ф",
    "/": "/",
    "?": "?",
  },
  AZERTY: { KeyP: "p", KeyC: "c", KeyW: "z", KeyK: "k", KeyM: ",", KeyX: "x", KeyA: "q", "/": "/", "?": "?" },
};

function pressOf(keys: string, layout: Record<string, string> = {}) {
  const key = keys.split("+").at(-1) ?? "";
  const isSign = key === "/" || key === "?";
  return {
    key: layout[key] ?? key.replace(/^Key/, ""),
    code: isSign ? "Slash" : key,
    shiftKey: key === "?",
    ctrlKey: keys.includes("Mod"),
    altKey: keys.includes("Alt"),
  };
}

function Page({ onDone, keys }: { onDone: () => void; keys: string }) {
  useShortcuts({ [keys]: onDone });
  return <input aria-label="box" />;
}

/** How often a press does what `keys` are for, beside a box and in it. */
function doneBy(keys: string, press: object, isInBox = false): number {
  let done = 0;
  const { unmount } = render(<Page keys={keys} onDone={() => (done += 1)} />);
  fireEvent.keyDown(isInBox ? screen.getByLabelText("box") : document.body, press);
  unmount();
  return done;
}

describe.each(all)("%s", (_, keys) => {
  it.each(Object.keys(layouts))("works on a keyboard that is %s", (layout) => {
    expect(doneBy(keys, pressOf(keys, layouts[layout]))).toBe(1);
  });

  it("is nothing that AltGr does, which writes", () => {
    for (const altGr of [
      { ctrlKey: true, altKey: true },
      { ctrlKey: false, altKey: false, modifierAltGraph: true },
      { ctrlKey: false, altKey: true, modifierAltGraph: true },
    ])
      for (const isInBox of [true, false])
        expect(doneBy(keys, { ...pressOf(keys), ...altGr }, isInBox)).toBe(0);
  });

  it("is nothing that an input method does", () => {
    for (const composing of [{ keyCode: 229 }, { isComposing: true }])
      expect(doneBy(keys, { ...pressOf(keys), ...composing })).toBe(0);
  });
});

describe("the keys of a keyboard", () => {
  afterEach(() => learnLayout(undefined));

  it("are called what is printed on them, and by the Latin letter beside another one", async () => {
    const french = new Map([
      ["KeyA", "q"],
      ["KeyM", ","],
      ["KeyP", "p"],
    ]);
    await learnLayout({ getLayoutMap: () => Promise.resolve(french) });
    expect(["KeyA", "KeyM", "Alt+KeyP", "KeyX"].map(keyNames)).toEqual([["Q"], [","], ["Alt", "P"], ["X"]]);
    await learnLayout({ getLayoutMap: () => Promise.resolve(new Map([["KeyM", "ة"]])) });
    expect(keyNames("KeyM")).toEqual(["M"]);
  });

  it("keep their names where the browser does not say", async () => {
    await learnLayout({ getLayoutMap: () => Promise.reject(new Error("not allowed")) });
    expect(keyNames("Alt+KeyP")).toEqual(["Alt", "P"]);
  });
});
