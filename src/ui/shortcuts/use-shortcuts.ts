import { useEffect, useEffectEvent } from "react";
import { isComposing } from "../is-composing.ts";
import { isPressed, writes } from "./keys.ts";
import { areShortcutsOn } from "./shortcut-switch.ts";

/**
 * Makes keys do something wherever on the page the focus is, as long as the component is there. Keys that would write are
 * silent while somebody types, all are while a dialog is open, and none work once they are switched off.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.defaultPrevented || isComposing(event) || !areShortcutsOn()) return;
    const keys = Object.keys(actions).find((one) => isPressed(one, event));
    if (!keys || (writes(keys) && isBusyWith(event.target)) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    actions[keys]?.();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

// What is pressed in a panel over the page is not meant for what lies under it.
const isBusyWith = (target: EventTarget | null) =>
  isField(target) || (target instanceof Element && target.closest('[role="dialog"]') !== null);

const notTyped = ["button", "checkbox", "radio", "range", "reset", "submit"];

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
