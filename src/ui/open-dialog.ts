import { keepPlace } from "./keep-place.ts";

/**
 * Opens a dialog over the page; answers what closes it when it is taken away. Who was typing then goes on there, and not at
 * the beginning of the page, unless something else is about to take the focus.
 */
export function openDialog(dialog: HTMLDialogElement, goesBack: () => boolean): () => void {
  const goBack = keepPlace();
  dialog.showModal();
  return () => {
    // Under an open dialog nothing takes the focus.
    if (dialog.open) closeUnheard(dialog);
    if (goesBack()) goBack();
  };
}

/** Whoever takes it away knows that it is closed, and what comes in its place may hear of closing too. */
function closeUnheard(dialog: HTMLDialogElement): void {
  const options = { capture: true, once: true };
  dialog.addEventListener("close", (event) => event.stopImmediatePropagation(), options);
  dialog.close();
}
