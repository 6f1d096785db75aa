type Pressed = { isComposing: boolean; keyCode: number };

/**
 * Whether a key belongs to an input method, which is composing a word with it: it chooses, sends and closes nothing. Safari says
 * of the Enter that ends a word that nothing is composed any more, and gives it key code 229 as all the others.
 */
export function isComposing(event: Pressed | { nativeEvent: Pressed }): boolean {
  const { isComposing: isDeclared, keyCode } = "nativeEvent" in event ? event.nativeEvent : event;
  return isDeclared || keyCode === 229;
}

/**
 * Keeps Enter and Escape of an input method from everything on the page, the browser's own doings and libraries included: they
 * end a word, and choose, send and close nothing.
 */
export function keepComposingKeys(): void {
  window.addEventListener("keydown", stop, true);
}

function stop(event: KeyboardEvent): void {
  if (!isComposing(event) || (event.key !== "Enter" && event.key !== "Escape")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
