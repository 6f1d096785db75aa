// Only some browsers know it.
type Keyboard = { getLayoutMap: () => Promise<{ get: (code: string) => string | undefined }> };

const ownKeyboard = (): Keyboard | undefined =>
  "keyboard" in navigator ? (navigator.keyboard as Keyboard | undefined) : undefined;

let layout: Awaited<ReturnType<Keyboard["getLayoutMap"]>> | undefined;

/** Asks the browser what is printed on the keys of this keyboard, so that they are called so. */
export async function learnLayout(keyboard = ownKeyboard()): Promise<void> {
  layout = await keyboard?.getLayoutMap().catch(() => undefined);
}

/** What is printed on the key at a place; keyboards with other letters have the Latin ones beside them. */
export function printedAt(code: string): string | undefined {
  const label = layout?.get(code);
  return label && /^[!-~]$/.test(label) ? label.toUpperCase() : undefined;
}
