const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * Whether a key press is `keys`: `Mod+Enter`, where Mod is Command on Apple's computers and Control on all others, `Alt+KeyP`
 * by the place of the key on the keyboard, or a character alone, such as `?`.
 */
export function isPressed(keys: string, pressed: Pressed): boolean {
  const { key, modifiers } = partsOf(keys);
  const [mod, other] = isApple ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (mod !== modifiers.includes("Mod") || pressed.altKey !== modifiers.includes("Alt") || other)
    return false;
  return pressed.key === key || pressed.code === key;
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

const character = (code: string) => (code === "Period" ? "." : code.replace(/^Key/, ""));
