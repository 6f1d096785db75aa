import { type RefObject, useLayoutEffect, useRef } from "react";
import { openDialog } from "./open-dialog.ts";

/** Opens a dialog over the page for as long as it is there. `goesBack`: whether the focus does, when it is closed. */
export function useOpenedDialog(goesBack?: RefObject<boolean>): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before what is inside takes the focus: opening a dialog moves it.
  useLayoutEffect(() => {
    if (!dialog.current) return undefined;
    return openDialog(dialog.current, () => goesBack?.current ?? true);
  }, [goesBack]);
  return dialog;
}
