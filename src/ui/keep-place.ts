type Place = { element: HTMLElement; from?: number | null; to?: number | null };

/** Notes where the focus is, and in a text the caret too; answers what leads back there. */
export function keepPlace(): () => void {
  const { activeElement: element } = document;
  if (!(element instanceof HTMLElement)) return () => undefined;
  const { from, to } = caretIn(element);
  return () => goBack({ element, from, to });
}

function goBack({ element, from, to }: Place): void {
  // Chromium gives the focus back with a dialog that closes, but no caret: what is typed then is lost.
  element.blur();
  element.focus();
  if (isText(element) && typeof from === "number" && typeof to === "number")
    element.setSelectionRange(from, to);
}

const isText = (element: HTMLElement) =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

// An input that holds no text, such as a choice, answers null.
const caretIn = (element: HTMLElement) =>
  isText(element) ? { from: element.selectionStart, to: element.selectionEnd } : {};
