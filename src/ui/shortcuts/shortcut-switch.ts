import { useSyncExternalStore } from "react";

const storageName = "frontdesk.shortcuts";

const hearers = new Set<() => void>();

/** Whether keys do something in this browser; they do until somebody switches them off. */
export const areShortcutsOn = (): boolean => localStorage.getItem(storageName) !== "off";

/** Switches all keys on or off, in this browser and for good. */
export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(storageName);
  else localStorage.setItem(storageName, "off");
  hearers.forEach((hear) => hear());
}

/** As {@link areShortcutsOn}, for what shows keys. */
export const useShortcutSwitch = (): boolean => useSyncExternalStore(subscribe, areShortcutsOn);

function subscribe(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
