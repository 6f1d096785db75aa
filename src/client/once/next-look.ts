/** How long it takes until the server is asked again what became of a write, in milliseconds. */
const pollMs = 1000;

const sleeping = new Map<() => void, string>();

/** Resolves when it is time to ask again what became of the write with a key. */
export function nextLook(key: string): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      sleeping.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, pollMs);
    sleeping.set(wake, key);
  });
}

/** Has the write with this key looked at now: the server has just told that something became of it. */
export function lookNow(key: string): void {
  for (const [wake, waiting] of sleeping) if (waiting === key) wake();
}
