/** What a page notes of itself while it loads and somebody types. Times are milliseconds since it was asked for. */
export type PageNotes = {
  /** When the box had the focus for the first time, so that what is typed arrives in it; 0 until then. */
  usable: number;
  longTasks: { start: number; duration: number }[];
  /** How many keys were pressed. */
  presses: number;
  /** The longest that a press waited for the page to show what it did, by the press's number. */
  interactions: Record<number, { duration: number; box: string }>;
};

/**
 * Makes a page take notes from its very beginning; runs in the page. Presses that were answered within 16 ms are in none
 * of the interactions, which is the finest that a browser tells.
 */
export function takeNotes(boxId: string): void {
  const notes: PageNotes = { usable: 0, longTasks: [], presses: 0, interactions: {} };
  Object.assign(window, { notes });
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.id === boxId) notes.usable ||= performance.now();
  });
  document.addEventListener("keydown", () => void (notes.presses += 1), true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      notes.longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  const presses = { type: "event", buffered: true, durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, target } of list.getEntries() as PerformanceEventTiming[]) {
      const known = notes.interactions[interactionId];
      const box = target instanceof Element ? target.id : "";
      if (interactionId && duration >= (known?.duration ?? 0))
        notes.interactions[interactionId] = { duration, box };
    }
  }).observe(presses);
}

/** As {@link takeNotes}, of a page that can be used once so many elements that `selector` finds are drawn. */
export function noteDrawn({ selector, count }: { selector: string; count: number }): void {
  const { notes } = window as unknown as { notes: PageNotes };
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll(selector).length < count) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (notes.usable = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

/** Notes from now on how long each picture of the page stands, in milliseconds. */
export function timeFrames(): void {
  const frames: number[] = [];
  const times = {
    frames,
    before: performance.now(),
    next(this: void, now: number) {
      frames.push(now - times.before);
      times.before = now;
      requestAnimationFrame(times.next);
    },
  };
  Object.assign(window, { frames });
  requestAnimationFrame(times.next);
}

/** When the last key was pressed, and since when the text has stood in a list. Milliseconds; 0: not yet. */
export type OptionTimes = { key: number; shown: number };

/** Watches in a page for an element with `text` in it among those that `selector` finds. */
export function watchOptions({ selector, text }: { selector: string; text: string }): void {
  const times: OptionTimes = { key: 0, shown: 0 };
  Object.assign(window, { times });
  document.addEventListener("keydown", () => {
    times.key = performance.now();
    times.shown = 0;
  });
  const changes = { childList: true, subtree: true, characterData: true };
  new MutationObserver(() => {
    const options = [...document.querySelectorAll(selector)];
    const isShown = options.some(({ textContent }) => textContent?.includes(text));
    times.shown = isShown ? times.shown || performance.now() : 0;
  }).observe(document.body, changes);
}

/** Where the blocking before the page could be used went over what nobody notices, in milliseconds of all long tasks. */
export function blockingTime({ longTasks, usable }: PageNotes, firstPaint: number): number {
  const unnoticed = 50;
  return longTasks
    .filter(({ start, duration }) => start + duration > firstPaint && start < usable)
    .reduce((sum, { duration }) => sum + duration - unnoticed, 0);
}

/** The interaction to next paint: the slowest press, of which one in fifty is left out. Milliseconds. */
export function slowestPress({ interactions, presses }: PageNotes): number {
  const longest = Object.values(interactions)
    .map(({ duration }) => duration)
    .sort((a, b) => b - a);
  return longest[Math.floor(presses / 50)] ?? 0;
}
