import { printedAt } from "./keyboard-layout.ts";

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"> &
  Partial<Pick<KeyboardEvent, "getModifierState">>;

/**
 * Whether a key press is `keys`: `Mod+Enter`, where Mod is Command on Apple's computers and Control on all others, `Alt+KeyP`
 * by the place of the key on the keyboard, or a character alone, such as `?`.
 */
export function isPressed(keys: string, pressed: Pressed): boolean {
  const { key, modifiers } = partsOf(keys);
  const [mod, other] = isApple ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (mod !== modifiers.includes("Mod") || pressed.altKey !== modifiers.includes("Alt") || other)
    return false;
  // AltGr writes a character, also where a browser says neither Control nor Alt of it.
  if (pressed.getModifierState?.("AltGraph")) return false;
  return pressed.key === key || pressed.code === key || isInPlaceOf(key, pressed);
}

// Where a keyboard writes other letters, a sign is at its place on a Latin one; the Arabic question mark is one as well.
function isInPlaceOf(sign: string | undefined, { key, code, shiftKey }: Pressed): boolean {
  if (sign === "?" && key === "؟") return true;
  const isOtherLetter = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
  return isOtherLetter && code === "Slash" && sign === (shiftKey ? "?" : "/");
}

/** Whether `keys` would write something into a field, so that they mean nothing else while somebody types. */
export const writes = (keys: string) => {
  const { modifiers } = partsOf(keys);
  return modifiers.length === 0 || (isApple && !modifiers.includes("Mod"));
};

const printed: Record<string, string> = {
  Mod: isApple ? "⌘" : "Ctrl",
  Alt: isApple ? "⌥" : "Alt",
  Enter: "↵",
  ArrowDown: "↓",
};

/** The keys as they are printed on this computer's keyboard. */
export const keyNames = (keys: string) => keys.split("+").map((part) => printed[part] ?? character(part));

const spoken: Record<string, string> = { Mod: isApple ? "Meta" : "Control" };

/** The keys as `aria-keyshortcuts` writes them. */
export const ariaKeys = (keys: string) =>
  keys
    .split("+")
    .map((part) => spoken[part] ?? character(part))
    .join("+");

function partsOf(keys: string) {
  const parts = keys.split("+");
  return { key: parts.at(-1), modifiers: parts.slice(0, -1) };
}

const character = (code: string) => printedAt(code) ?? (code === "Period" ? "." : code.replace(/^Key/, ""));
