export const appearances = ["system", "light", "dark"] as const;

export type Appearance = (typeof appearances)[number];

// public/first.js reads the same name before the first paint.
const storageName = "frontdesk.appearance";

/** What was chosen in this browser; "system" when nothing was. */
export function chosenAppearance(): Appearance {
  const stored = localStorage.getItem(storageName);
  return appearances.find((appearance) => appearance === stored) ?? "system";
}

/** Shows the page so from now on, and at the next visit. */
export function chooseAppearance(appearance: Appearance): void {
  if (appearance === "system") {
    localStorage.removeItem(storageName);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(storageName, appearance);
    document.documentElement.dataset.theme = appearance;
  }
}
