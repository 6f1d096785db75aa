import { useState } from "react";
import { texts } from "#texts/texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { type Appearance, appearances, chooseAppearance, chosenAppearance } from "./appearance.ts";

/** Changes between the computer's own appearance, light and dark. */
export function ThemeSwitch() {
  const [appearance, setAppearance] = useState<Appearance>(chosenAppearance);
  const change = () => {
    const next = appearances[(appearances.indexOf(appearance) + 1) % appearances.length] ?? "system";
    chooseAppearance(next);
    setAppearance(next);
  };
  return (
    <IconButton
      icon="half"
      label={`${texts.shell.appearance}: ${texts.shell.appearances[appearance]}`}
      onClick={change}
    />
  );
}
